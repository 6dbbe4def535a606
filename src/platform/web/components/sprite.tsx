import { SYMBOLS } from './mark-symbols.js';

function box(name: string): string {
  if (name === 'luoshi') return '0 0 24 24';
  return name.startsWith('p-') ? '0 0 9 13' : '0 0 12 12';
}

/** All shapes once, hidden; every mark refers to one by `#name`. Stands first in the body. */
export function Sprite(): JSX.Element {
  const safeSymbols = Object.entries(SYMBOLS)
    .map(([name, body]) => `<symbol id="${name}" viewBox="${box(name)}">${body}</symbol>`)
    .join('');
  return (
    <svg width="0" height="0" class="vh" aria-hidden="true" focusable="false">
      <defs>{safeSymbols}</defs>
    </svg>
  );
}
