import { KINDS } from '../../../../domain/shared/kind.js';
import type { Definition } from '../../../../domain/workflow/definition.js';
import { faultAt, type FieldFault } from '../../../../platform/web/components/error-summary.js';
import { FormActs } from '../../../../platform/web/components/form-acts.js';
import { PostForm } from '../../../../platform/web/components/post-form.js';
import { SelectField } from '../../../../platform/web/components/select-field.js';
import { TextField } from '../../../../platform/web/components/text-field.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import { WorkflowFrame } from './draft-frame.js';
import { WORKFLOWS } from './workflow-visit.js';

interface Props {
  readonly view: ViewContext;
  readonly versions: readonly Definition[];
  readonly title: string;
  readonly base: string;
  readonly refused: readonly FieldFault[];
}

/** With what a draft begins. */
export function NewDraftPage({ view, versions, title, base, refused }: Props): JSX.Element {
  const { t } = view;
  const options = KINDS.flatMap((kind) => [
    ...versions
      .filter((one) => one.kind === kind)
      .map((one) => ({ value: `${kind}.v${one.version}`, label: versionWords(view, one) })),
    { value: kind as string, label: t('workflow_draft.from_nothing', { kind: t(`ledger.kind.${kind}`) }) },
  ]);
  return (
    <WorkflowFrame view={view} title={t('workflow_draft.begin')} refused={refused} pair={false}>
      <PostForm view={view} action={`${WORKFLOWS}/drafts/new`} class="measure after">
        <TextField
          view={view}
          id="title"
          label={t('workflow_draft.title')}
          hint={t('workflow_draft.title_hint')}
          value={title}
          fault={faultAt(refused, 'title')}
        />
        <SelectField
          view={view}
          id="base"
          label={t('workflow_draft.base')}
          options={options}
          value={base}
          fault={faultAt(refused, 'base')}
        />
        <FormActs
          view={view}
          submit={t('workflow_draft.begin')}
          back={{ href: WORKFLOWS, label: t('workflow_draft.back') }}
        />
      </PostForm>
    </WorkflowFrame>
  );
}

/** A version in words: its kind and its number. */
export function versionWords({ t }: ViewContext, { kind, version }: Pick<Definition, 'kind' | 'version'>): string {
  return t('workflow_draft.version_name', { kind: t(`ledger.kind.${kind}`), version });
}
