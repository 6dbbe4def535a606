import type { ViewContext } from '../view-context.js';
import { Icon } from './icon.js';
import type { MarkSymbol } from './mark-symbols.js';

export interface Returns {
  readonly returned: number;
  /** Drafts of the reader's own side; always 0 for another side, decided on the server. */
  readonly drafting: number;
  readonly missing: number;
}

export interface ReturnSlipsProps {
  readonly view: ViewContext;
  readonly returns: Returns;
  /** Lists of what was returned and of what was not; without them nothing is linked. */
  readonly hrefs?: { readonly returned: string; readonly notReturned: string };
  /** False where there are too many slips to draw: the figures alone. */
  readonly drawn?: boolean;
}

/** One slip per commitment of an area and the count in words: full = returned, half = our draft, void = not returned. */
export function ReturnSlips({ view, returns, hrefs, drawn = true }: ReturnSlipsProps): JSX.Element {
  const { returned, drafting, missing } = returns;
  const open = drafting + missing;
  const given = view.t('marks.slips.count', { returned, all: returned + open });
  const lacking = view.t('marks.slips.lacking', { count: open });
  const [full, half, none] = drawn ? [returned, drafting, missing] : [0, 0, 0];
  const empty: readonly MarkSymbol[] = [...times(half, 'p-half'), ...times(none, 'p-void')];
  return (
    <>
      <Part slips={times(full, 'p-full')} words={given} href={hrefs?.returned} />
      {open === 0 ? '' : <Part slips={empty} words={lacking} href={hrefs?.notReturned} />}
    </>
  );
}

function times(count: number, symbol: MarkSymbol): readonly MarkSymbol[] {
  return Array.from({ length: count }, () => symbol);
}

interface PartProps {
  readonly slips: readonly MarkSymbol[];
  readonly words: string;
  readonly href: string | undefined;
}

/** Slips with their figure; both lead to the list of that length. */
function Part({ slips, words, href }: PartProps): JSX.Element {
  const inside = (
    <>
      {slips.length === 0 ? (
        ''
      ) : (
        <span class="slips">
          {slips.map((symbol) => (
            <Icon symbol={symbol} />
          ))}
        </span>
      )}
      <span class="num" safe>
        {words}
      </span>
    </>
  );
  return href === undefined ? (
    <span class="slip-count">{inside}</span>
  ) : (
    <a class="slip-count" href={href}>
      {inside}
    </a>
  );
}
