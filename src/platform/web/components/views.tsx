import type { ViewContext } from '../view-context.js';
import type { Wording } from '../wording.js';
import { Words } from './words.js';

export interface SavedView {
  readonly href: string;
  /** Carries its count: "Sides differ (3)". */
  readonly label: Wording;
  readonly current?: boolean;
}

/** Named queries over the ledger. */
export function Views({ view, views }: { view: ViewContext; views: readonly SavedView[] }): JSX.Element {
  return (
    <nav class="views" aria-label={view.t('common.views.label')}>
      {views.map((saved) => (
        <a href={saved.href} aria-current={saved.current ? 'page' : undefined}>
          <Words view={view} of={saved.label} />
        </a>
      ))}
    </nav>
  );
}
