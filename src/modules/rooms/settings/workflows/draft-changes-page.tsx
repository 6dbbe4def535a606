import type { Definition } from '../../../../domain/workflow/definition.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import { Differences } from './differences.js';
import { WorkflowFrame } from './draft-frame.js';
import type { ShownDraft } from './draft-shown.js';

interface Props {
  readonly view: ViewContext;
  readonly shown: ShownDraft;
  readonly base: Definition;
  readonly definition: Definition;
}

/** What a draft changes of the version it began with. */
export function DraftChangesPage({ view, shown, base, definition }: Props): JSX.Element {
  const title = view.t('workflow_draft.changes_since', { version: base.version });
  return (
    <WorkflowFrame view={view} title={title} above={[{ href: shown.href, label: shown.draft.title }]}>
      <Differences view={view} before={base} after={definition} />
    </WorkflowFrame>
  );
}
