import type { ViewContext } from '../view-context.js';
import { Icon } from './icon.js';
import type { MarkSymbol } from './mark-symbols.js';

export interface Returns {
  readonly returned: number;
  /** Drafts of the reader's own side; always 0 for another side, decided on the server. */
  readonly drafting: number;
  readonly missing: number;
}

/** One slip per commitment of an area and the count in words: full = returned, half = our draft, void = not returned. */
export function ReturnSlips({ view, returns }: { view: ViewContext; returns: Returns }): JSX.Element {
  const all = returns.returned + returns.drafting + returns.missing;
  const slips: MarkSymbol[] = [
    ...Array.from({ length: returns.returned }, () => 'p-full' as const),
    ...Array.from({ length: returns.drafting }, () => 'p-half' as const),
    ...Array.from({ length: returns.missing }, () => 'p-void' as const),
  ];
  return (
    <>
      <span class="slips">
        {slips.map((symbol) => (
          <Icon symbol={symbol} />
        ))}
      </span>
      <span class="num" safe>
        {view.t('marks.slips.count', { returned: returns.returned, all })}
      </span>
    </>
  );
}
