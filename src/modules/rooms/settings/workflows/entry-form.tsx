import { plainMap } from '../../../../domain/workflow/authoring/plain-map.js';
import { faultAt } from '../../../../platform/web/components/error-summary.js';
import { FormActs } from '../../../../platform/web/components/form-acts.js';
import { PostForm } from '../../../../platform/web/components/post-form.js';
import { TextField } from '../../../../platform/web/components/text-field.js';
import { WorkflowFrame } from './draft-frame.js';
import type { EntryProps } from './entry-props.js';
import { entryName } from './field-words.js';
import { LabelFields } from './label-fields.js';
import { checkedLive, LiveCheck } from './live-check.js';
import { MoveFields } from './move-fields.js';
import { SaveOrCheck } from './save-or-check.js';
import { StateFields } from './state-fields.js';
import { TimerFields } from './timer-fields.js';

/** One entry of a draft: a position, a joint state, a move or a timer. */
export function EntryPage(props: EntryProps): JSX.Element {
  const { view, shown, section, was, name, entry, refused } = props;
  const { t } = view;
  const faults = [...refused, ...props.faults];
  const action = `${shown.href}/${section}/${was === null ? 'new' : encodeURIComponent(was)}`;
  const title = was === null ? t(`workflow_draft.new.${section}`) : entryName(view, shown, [section], was);
  const above = [{ href: shown.href, label: shown.draft.title }];
  return (
    <WorkflowFrame
      view={view}
      title={title}
      sub={t(`workflow_draft.place.${section}`)}
      above={above}
      refused={refused}
      pair={false}
    >
      <div class="beside after">
        <div>
          <PostForm
            view={view}
            action={action}
            hidden={{ version: shown.draft.version }}
            attributes={checkedLive(action)}
          >
            <TextField
              view={view}
              id="name"
              label={t('workflow_draft.name')}
              hint={t('workflow_draft.name_hint')}
              value={name}
              fault={faultAt(faults, 'name')}
            />
            <LabelFields view={view} labels={plainMap(entry['labels']) ?? {}} faults={faults} />
            <Fields {...props} faults={faults} />
            <SaveOrCheck view={view} action={action} back={`${shown.href}#${section}`} />
          </PostForm>
          {was === null ? (
            ''
          ) : (
            <PostForm view={view} action={`${action}/remove`} hidden={{ version: shown.draft.version }} class="after">
              <FormActs view={view} submit={t('workflow_draft.remove')} quiet note={t('workflow_draft.remove_note')} />
            </PostForm>
          )}
        </div>
        <LiveCheck view={view} shown={shown} at={{ section, name }} />
      </div>
    </WorkflowFrame>
  );
}

function Fields(props: EntryProps): JSX.Element {
  switch (props.section) {
    case 'positions':
    case 'joint':
      return <StateFields {...props} />;
    case 'moves':
      return <MoveFields {...props} />;
    case 'timers':
      return <TimerFields {...props} />;
  }
}
