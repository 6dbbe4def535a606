import type { Definition } from '../../../../domain/workflow/definition.js';
import { FormActs } from '../../../../platform/web/components/form-acts.js';
import { SelectField } from '../../../../platform/web/components/select-field.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import { Differences } from './differences.js';
import { WorkflowFrame } from './draft-frame.js';
import { versionWords } from './new-draft-page.js';
import { WORKFLOWS } from './workflow-visit.js';

interface Props {
  readonly view: ViewContext;
  readonly versions: readonly Definition[];
  readonly a: Definition | null;
  readonly b: Definition | null;
}

/** Two versions, and what differs between them. */
export function ComparePage({ view, versions, a, b }: Props): JSX.Element {
  const { t } = view;
  const options = versions.map((one) => ({ value: nameOf(one), label: versionWords(view, one) }));
  return (
    <WorkflowFrame view={view} title={t('workflow_draft.compare')} pair={false}>
      <form method="get" action={`${WORKFLOWS}/compare`} class="measure after">
        <SelectField
          view={view}
          id="a"
          label={t('workflow_draft.compare_a')}
          options={options}
          value={a === null ? '' : nameOf(a)}
        />
        <SelectField
          view={view}
          id="b"
          label={t('workflow_draft.compare_b')}
          options={options}
          value={b === null ? '' : nameOf(b)}
        />
        <FormActs view={view} submit={t('workflow_draft.compare')} quiet />
      </form>
      {a === null || b === null ? '' : <Differences view={view} before={a} after={b} />}
    </WorkflowFrame>
  );
}

function nameOf({ kind, version }: Definition): string {
  return `${kind}.v${version}`;
}
