import type { Definition } from '../../../../domain/workflow/definition.js';
import { faultAt, type FieldFault } from '../../../../platform/web/components/error-summary.js';
import { FormActs } from '../../../../platform/web/components/form-acts.js';
import { PostForm } from '../../../../platform/web/components/post-form.js';
import { SelectField } from '../../../../platform/web/components/select-field.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import { WorkflowFrame } from './draft-frame.js';
import { versionWords } from './new-draft-page.js';
import { WORKFLOWS } from './workflow-visit.js';

interface Props {
  readonly view: ViewContext;
  readonly versions: readonly Definition[];
  readonly refused: readonly FieldFault[];
}

/** Between which versions commitments are to pass. */
export function NewMigrationPage({ view, versions, refused }: Props): JSX.Element {
  const { t } = view;
  const options = versions.map((one) => ({ value: `${one.kind}.v${one.version}`, label: versionWords(view, one) }));
  return (
    <WorkflowFrame view={view} title={t('workflow_draft.migrate')} refused={refused} pair={false}>
      <p class="measure" safe>
        {t('workflow_draft.migrate_lead')}
      </p>
      <PostForm view={view} action={`${WORKFLOWS}/migrations/new`} class="measure after">
        <SelectField view={view} id="from" label={t('workflow_draft.migrate_from')} options={options} />
        <SelectField
          view={view}
          id="to"
          label={t('workflow_draft.migrate_to')}
          options={options}
          fault={faultAt(refused, 'to')}
        />
        <FormActs
          view={view}
          submit={t('workflow_draft.migrate')}
          back={{ href: WORKFLOWS, label: t('workflow_draft.back') }}
        />
      </PostForm>
    </WorkflowFrame>
  );
}
