/**
 * Shapes of the marks, drawn once a page and used by name. `view` is the box, `body` the drawing in currentColor.
 * Letters: m standing (circle), t schedule (triangle), b activity (bars), c consent (square), p return (slip).
 */
const CIRCLE = '<circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" stroke-width="1.6"/>';
const BARS = 'M1 8h2v3H1zM5 5h2v6H5zM9 2h2v9H9z';

const shapes = {
  luoshi:
    '<path d="M2.2 2v19.8h19.6V2" fill="none" stroke="currentColor" stroke-width="2.4"/><path d="M7 9h10v13H7z" fill="currentColor"/>',
  'm-open': CIRCLE,
  'm-way': `${CIRCLE}<path d="M6 1a5 5 0 0 0 0 10z" fill="currentColor"/>`,
  'm-wait': `${CIRCLE}<path d="M4.5 3.8v4.4M7.5 3.8v4.4" stroke="currentColor" stroke-width="1.6"/>`,
  'm-differ':
    '<path d="M5.3 0a5.2 5.2 0 0 0 0 10.4z" fill="currentColor"/><path d="M7.2 2.4a4.5 4.5 0 0 1 0 9z" fill="none" stroke="currentColor" stroke-width="1.4"/>',
  'm-done':
    '<circle cx="6" cy="6" r="5.8" fill="currentColor"/><path d="M3.3 6.2 5.3 8.2 8.8 4.2" fill="none" stroke="var(--paper)" stroke-width="1.6"/>',
  'm-routine': `${CIRCLE}<path d="M3.2 6h5.6" stroke="currentColor" stroke-width="1.8"/>`,
  'm-withdrawn': `${CIRCLE}<path d="M2.6 9.4 9.4 2.6" stroke="currentColor" stroke-width="1.6"/>`,
  'm-continued':
    '<path d="M7.6 1.3a5 5 0 1 0 0 9.4" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M4.6 6h6M8.3 3.6 10.8 6 8.3 8.4" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  'm-norep':
    '<circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="1.9 2.03"/>',
  't-late': '<path d="M6 1 11.5 11H.5z" fill="currentColor"/>',
  't-near': '<path d="M6 2 10.6 10.3H1.4z" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  't-course': '<path d="M1.4 1.7 10.6 6 1.4 10.3z" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  't-none': '<path d="M2 6h8" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2 1.6"/>',
  'b-void': `<path d="${BARS}" fill="none" stroke="currentColor" stroke-dasharray="1 1.2"/>`,
  'b-none': `<path d="${BARS}" fill="none" stroke="currentColor"/>`,
  'b-some':
    '<path d="M5 5h2v6H5zM9 2h2v9H9z" fill="none" stroke="currentColor"/><path d="M.5 7.5h3v4h-3z" fill="currentColor"/>',
  'b-much':
    '<path d="M9 2h2v9H9z" fill="none" stroke="currentColor"/><path d="M.5 7.5h3v4h-3zM4.5 4.5h3v7h-3z" fill="currentColor"/>',
  'b-full': '<path d="M.5 7.5h3v4h-3zM4.5 4.5h3v7h-3zM8.5 1.5h3v10h-3z" fill="currentColor"/>',
  'c-given': '<path d="M.5.5h11v11H.5z" fill="currentColor"/>',
  'c-wait':
    '<path d="M1.2 1.2h9.6v9.6H1.2z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.4 1.6"/>',
  'p-full': '<path d="M0 0h9v13H0z" fill="currentColor"/>',
  'p-half':
    '<path d="M.7.7h7.6v11.6H.7z" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M0 6.5h9V13H0z" fill="currentColor"/>',
  'p-void': '<path d="M.7.7h7.6v11.6H.7z" fill="none" stroke="currentColor" stroke-width="1.2"/>',
} as const;

export type MarkSymbol = keyof typeof shapes;

/** Every shape by name. */
export const SYMBOLS: Readonly<Record<MarkSymbol, string>> = shapes;
