import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Words } from './words.js';

export interface ChipsProps {
  readonly view: ViewContext;
  /** "<b>56</b> match", as a phrase. */
  readonly count: Wording;
  readonly note?: Wording;
  /** Filters in force, each a link to the page without it. */
  readonly filters: readonly { readonly label: Wording; readonly removeHref: string }[];
  /** Other links: columns, downloads. */
  readonly links?: readonly { readonly label: Wording; readonly href: string }[];
}

/** The line over a list: how many match, what narrows it, what to take away. On a narrow page it leads to the filter. */
export function Chips({ view, count, note, filters, links = [] }: ChipsProps): JSX.Element {
  return (
    <div class="chips">
      <a class="tofilter" href="#filter" safe>
        {view.t('common.filter.title')}
      </a>
      <span>
        <Words view={view} of={count} />
      </span>
      {note === undefined ? (
        ''
      ) : (
        <span class="soft">
          <Words view={view} of={note} />
        </span>
      )}
      {filters.map((filter) => (
        <a href={filter.removeHref}>
          <Words view={view} of={filter.label} />
          <span aria-hidden="true">×</span>
          <span class="vh" safe>
            {view.t('common.filter.remove')}
          </span>
        </a>
      ))}
      {links.map((link) => (
        <a href={link.href}>
          <Words view={view} of={link.label} />
        </a>
      ))}
    </div>
  );
}
