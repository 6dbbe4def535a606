import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Words } from './words.js';

export interface TallyItem {
  readonly count: number;
  readonly text: Wording;
  readonly href: string;
}

/** What still needs the secretariat's hand, each figure leading to its list. A figure of 0 is not red. */
export function Tally({ view, items }: { view: ViewContext; items: readonly TallyItem[] }): JSX.Element {
  return (
    <ul class="tally">
      {items.map((item) => (
        <li class={item.count > 0 ? 'asked' : undefined}>
          <a href={item.href}>
            <b>{item.count}</b>{' '}
            <span>
              <Words view={view} of={item.text} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
