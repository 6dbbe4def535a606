import { faultAt } from '../../../../platform/web/components/error-summary.js';
import { TextArea } from '../../../../platform/web/components/text-area.js';
import { SentenceFields } from '../sentence-fields.js';
import { DeadlineFields } from './deadline-fields.js';
import type { FieldsProps } from './fields-props.js';
import { MoveNeedFields } from './move-need-fields.js';
import { OwnerFields } from './owner-fields.js';
import { asksReason } from './propose-values.js';
import { SplitFields } from './split-fields.js';
import { TextFields } from './text-fields.js';
import { needsOf } from './topic.js';

/** What the topic asks for and nothing else; the sentence and the reason come last. */
export function ProposeFields(props: FieldsProps): JSX.Element {
  const { view, topic, values, faults } = props;
  const { t } = view;
  return (
    <>
      <TopicFields {...props} />
      {needsOf(topic).includes('sentence') ? <SentenceFields view={view} values={values} faults={faults} /> : ''}
      {asksReason(topic) ? (
        <TextArea
          view={view}
          id="reason"
          label={t('commitment.field.reason')}
          hint={t('commitment.hint.reason')}
          value={values['reason'] ?? ''}
          fault={faultAt(faults, 'reason')}
        />
      ) : (
        ''
      )}
    </>
  );
}

function TopicFields(props: FieldsProps): JSX.Element {
  switch (props.topic.type) {
    case 'move':
      return <MoveNeedFields {...props} />;
    case 'deadline':
      return <DeadlineFields {...props} />;
    case 'text':
      return <TextFields {...props} beside />;
    case 'owners':
      return <OwnerFields {...props} own={false} />;
    case 'own_owners':
      return <OwnerFields {...props} own />;
    case 'split':
      return <SplitFields {...props} />;
  }
}
