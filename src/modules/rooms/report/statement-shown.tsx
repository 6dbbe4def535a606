import { DefList } from '../../../platform/web/components/def-list.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { OwnStatement } from './own-statement.repository.js';
import { statementFacts } from './statement-facts.js';

export type ShownStatement = Pick<
  OwnStatement,
  'language' | 'narrative' | 'activity' | 'periodFrom' | 'periodTo' | 'evidence'
>;

/** A statement exactly as it reads, before something is done with it. `label` says what it is, for those who cannot see the frame. */
export function StatementShown({
  view,
  statement,
  label,
}: {
  view: ViewContext;
  statement: ShownStatement;
  label: string;
}): JSX.Element {
  return (
    <section class="notice after stack" aria-label={label}>
      <blockquote class="voice quoted" lang={statement.language} safe>
        {statement.narrative}
      </blockquote>
      <DefList view={view} facts={statementFacts(view, statement)} />
    </section>
  );
}
