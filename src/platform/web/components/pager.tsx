import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Words } from './words.js';

export interface PagerLink {
  readonly href: string;
  readonly label: Wording;
}

export interface PagerProps {
  readonly view: ViewContext;
  /** "01.01 to 06.01 shown, 25 of 56"; null where there is nothing to show. */
  readonly shown: Wording | null;
  /** "Next 25, from 06.02"; null on the last page. There are no page numbers. */
  readonly next: PagerLink | null;
  readonly others?: readonly PagerLink[];
  /** What is paged, where a page has several lists. */
  readonly of?: string;
}

/** Keyset paging: where this page stands and the way on. */
export function Pager({ view, shown, next, others = [], of }: PagerProps): JSX.Element {
  const label = view.t('common.pager.label');
  return (
    <nav class="pager" aria-label={of === undefined ? label : view.t('common.pager.label_of', { list: of })}>
      {shown === null ? (
        ''
      ) : (
        <span>
          <Words view={view} of={shown} />
        </span>
      )}
      {next === null ? (
        ''
      ) : (
        <a class="btn small" href={next.href} rel="next">
          <Words view={view} of={next.label} />
        </a>
      )}
      {others.map((link) => (
        <a href={link.href}>
          <Words view={view} of={link.label} />
        </a>
      ))}
    </nav>
  );
}
