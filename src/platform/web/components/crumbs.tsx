import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Words } from './words.js';

export interface Crumb {
  readonly label: Wording;
  /** Absent for the page itself, which stands last. */
  readonly href?: string;
}

/** The way down to this page. */
export function Crumbs({ view, crumbs }: { view: ViewContext; crumbs: readonly Crumb[] }): JSX.Element {
  return (
    <nav aria-label={view.t('common.here')}>
      <ol class="place">
        {crumbs.map((crumb) => (
          <li>
            {crumb.href === undefined ? (
              <span aria-current="page">
                <Words view={view} of={crumb.label} />
              </span>
            ) : (
              <a href={crumb.href}>
                <Words view={view} of={crumb.label} />
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
