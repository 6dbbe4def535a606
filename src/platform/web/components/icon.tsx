import type { MarkSymbol } from './mark-symbols.js';

/** One shape of the sprite, hidden from assistive technology: the word beside it speaks. */
export function Icon({ symbol }: { symbol: MarkSymbol }): JSX.Element {
  return (
    <svg aria-hidden="true">
      <use href={`#${symbol}`} />
    </svg>
  );
}
