import { plainMap } from '../../../../domain/workflow/authoring/plain-map.js';
import type { FieldFault } from '../../../../platform/web/components/error-summary.js';
import { faultAt } from '../../../../platform/web/components/error-summary.js';
import { FormActs } from '../../../../platform/web/components/form-acts.js';
import { PostForm } from '../../../../platform/web/components/post-form.js';
import { SelectField } from '../../../../platform/web/components/select-field.js';
import { TextArea } from '../../../../platform/web/components/text-area.js';
import type { ViewContext } from '../../../../platform/web/view-context.js';
import { WorkflowFrame } from './draft-frame.js';
import type { ShownDraft } from './draft-shown.js';
import { stateWords } from './entry-gist.js';
import { LabelFields, textOf } from './label-fields.js';

interface Props {
  readonly view: ViewContext;
  readonly shown: ShownDraft;
}

/** What belongs to no entry: the label of the workflow, and where commitments begin. */
export function HeadPage({ view, shown }: Props): JSX.Element {
  const { t } = view;
  const { draft, document, href } = shown;
  const faults: FieldFault[] = shown.faults.flatMap(({ section, field, text }) =>
    section === null ? [{ field, message: text }] : [],
  );
  const states = Object.keys(plainMap(document['joint']) ?? {});
  return (
    <WorkflowFrame
      view={view}
      title={t('workflow_draft.edit_head')}
      above={[{ href, label: draft.title }]}
      pair={false}
    >
      <PostForm view={view} action={`${href}/head`} class="measure after" hidden={{ version: draft.version }}>
        <LabelFields view={view} labels={plainMap(document['labels']) ?? {}} faults={faults} />
        <SelectField
          view={view}
          id="initialJoint"
          label={t('workflow_draft.initial')}
          options={states.map((value) => ({ value, label: stateWords(view, shown, 'joint', value) }))}
          value={textOf(document['initialJoint'])}
          fault={faultAt(faults, 'initialJoint')}
        />
        <FormActs view={view} submit={t('workflow_draft.save')} back={{ href, label: t('workflow_draft.back') }} />
      </PostForm>
    </WorkflowFrame>
  );
}

/** The whole definition as text, to copy, to paste over, to save as a file. */
export function YamlPage({
  view,
  shown,
  yaml,
  refused,
}: Props & { readonly yaml: string; readonly refused: readonly FieldFault[] }): JSX.Element {
  const { t } = view;
  const { draft, href, mayWrite } = shown;
  const title = t('workflow_draft.edit_yaml');
  return (
    <WorkflowFrame view={view} title={title} above={[{ href, label: draft.title }]} refused={refused} pair={false}>
      <p class="acts after">
        <a href={`${href}/export`} safe>
          {t('workflow_draft.export')}
        </a>
      </p>
      {mayWrite ? (
        <PostForm view={view} action={`${href}/yaml`} class="after code" hidden={{ version: draft.version }}>
          <TextArea
            view={view}
            id="yaml"
            label={t('workflow_draft.yaml')}
            hint={t('workflow_draft.yaml_hint')}
            value={yaml}
            fault={faultAt(refused, 'yaml')}
          />
          <FormActs view={view} submit={t('workflow_draft.import')} back={{ href, label: t('workflow_draft.back') }} />
        </PostForm>
      ) : (
        <pre class="mail" lang="en" tabindex="0" safe>
          {yaml}
        </pre>
      )}
    </WorkflowFrame>
  );
}
