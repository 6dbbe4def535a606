import type { Children } from '@kitajs/html';
import type { ViewContext } from '../view-context.js';
import { Icon } from './icon.js';
import type { MarkSymbol } from './mark-symbols.js';

const SLIPS: readonly (readonly [MarkSymbol, string])[] = [
  ['p-full', 'returned'],
  ['p-half', 'drafting'],
  ['p-void', 'missing'],
];

/** What the slips mean; stands under the table of returns. Children: one more sentence, for example on drafts. */
export function SlipsKey({ view, children }: { view: ViewContext; children?: Children }): JSX.Element {
  return (
    <div class="key">
      {SLIPS.map(([symbol, name]) => (
        <span>
          <span class="slips">
            <Icon symbol={symbol} />
          </span>
          <span safe>{view.t(`marks.slips.${name}`)}</span>
        </span>
      ))}
      {children}
    </div>
  );
}
