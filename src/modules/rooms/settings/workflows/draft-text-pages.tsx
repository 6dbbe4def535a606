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
import { checkedLive, LiveCheck } from './live-check.js';
import { SaveOrCheck } from './save-or-check.js';

interface Props {
  readonly view: ViewContext;
  readonly shown: ShownDraft;
  /** Refusals of what was just sent. */
  readonly refused?: readonly FieldFault[];
}

/** What the form of the head was sent with; absent where it is opened. */
interface Answered {
  readonly labels?: unknown;
  readonly initialJoint?: unknown;
}

/** What belongs to no entry: the label of the workflow, and where commitments begin. */
export function HeadPage({
  view,
  shown,
  refused = [],
  answered,
}: Props & { readonly answered?: Answered }): JSX.Element {
  const { t } = view;
  const { draft, document, href } = shown;
  const { labels, initialJoint } = answered ?? document;
  const own = shown.faults.flatMap(({ section, field, text }) => (section === null ? [{ field, message: text }] : []));
  const faults: FieldFault[] = [...refused, ...own];
  const states = Object.keys(plainMap(document['joint']) ?? {});
  return (
    <WorkflowFrame
      view={view}
      title={t('workflow_draft.edit_head')}
      above={[{ href, label: draft.title }]}
      refused={refused}
      pair={false}
    >
      <div class="beside after">
        <PostForm
          view={view}
          action={`${href}/head`}
          hidden={{ version: draft.version }}
          attributes={checkedLive(`${href}/head`)}
        >
          <LabelFields view={view} labels={plainMap(labels) ?? {}} faults={faults} />
          <SelectField
            view={view}
            id="initialJoint"
            label={t('workflow_draft.initial')}
            options={states.map((value) => ({ value, label: stateWords(view, shown, 'joint', value) }))}
            value={textOf(initialJoint)}
            fault={faultAt(faults, 'initialJoint')}
          />
          <SaveOrCheck view={view} action={`${href}/head`} back={href} />
        </PostForm>
        <LiveCheck view={view} shown={shown} at={{ section: null, name: null }} />
      </div>
    </WorkflowFrame>
  );
}

/** The whole definition as text, to copy, to paste over, to save as a file. */
export function YamlPage({ view, shown, yaml, refused = [] }: Props & { readonly yaml: string }): JSX.Element {
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
