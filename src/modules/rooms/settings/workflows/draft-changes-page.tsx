import type { Difference } from '../../../../domain/workflow/compare/compare-definitions.js';
import type { Definition } from '../../../../domain/workflow/definition.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import { Differences } from './differences.js';
import { WorkflowFrame } from './draft-frame.js';
import type { ShownDraft } from './draft-shown.js';

interface Props {
  readonly view: ViewContext;
  readonly shown: ShownDraft;
  readonly base: Definition;
  readonly differences: readonly Difference[];
}

/** What a draft changes of the version it began with. */
export function DraftChangesPage({ view, shown, base, differences }: Props): JSX.Element {
  const title = view.t('workflow_draft.changes_since', { version: base.version });
  return (
    <WorkflowFrame view={view} title={title} above={[{ href: shown.href, label: shown.draft.title }]}>
      <Differences view={view} differences={differences} />
    </WorkflowFrame>
  );
}
