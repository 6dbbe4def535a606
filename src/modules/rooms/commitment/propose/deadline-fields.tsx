import { ChoiceField } from '../../../../platform/web/components/choice-field.js';
import { DateField } from '../../../../platform/web/components/date-field.js';
import { faultAt } from '../../../../platform/web/components/error-summary.js';
import { SelectField } from '../../../../platform/web/components/select-field.js';
import { formatDeadline } from '../../../../platform/web/i18n/format-deadline.js';
import { typedDate } from './period-fields.js';
import type { FieldsProps } from './fields-props.js';
import { DEADLINE_CHOICES } from './read-fields.js';

/** How exactly, and when: the form asks for one day in the period, which is never narrowed further than agreed. */
export function DeadlineFields({
  view,
  matter,
  values,
  faults,
  fresh = false,
}: FieldsProps & { /** True for a commitment that has none yet. */ readonly fresh?: boolean }): JSX.Element {
  const { t, language } = view;
  const { deadline, frame } = matter.commitment;
  const now = deadline === null ? t('marks.schedule.none') : formatDeadline(t, language, deadline).text;
  return (
    <>
      {fresh ? (
        ''
      ) : (
        <p class="field">
          <span safe>{t('propose.now')}</span>: <b safe>{now}</b>
        </p>
      )}
      <ChoiceField
        view={view}
        type="radio"
        id="precision"
        label={t('propose.field.precision')}
        fault={faultAt(faults, 'precision')}
        chosen={[values['precision'] ?? '']}
        choices={DEADLINE_CHOICES.map((value) => ({ value, label: t(`propose.precision.${value}`) }))}
      />
      <DateField
        view={view}
        id="date"
        label={t('propose.field.date')}
        hint={t('propose.hint.date')}
        fault={faultAt(faults, 'date')}
        value={typedDate(values, 'date')}
      />
      <SelectField
        view={view}
        id="before"
        label={t('propose.field.before')}
        hint={t('propose.hint.before')}
        fault={faultAt(faults, 'before')}
        value={values['before'] ?? ''}
        empty={t('dates.deadline.before_next')}
        options={frame.sessions.map(({ number, name }) => ({ value: String(number), label: name[language] }))}
      />
    </>
  );
}
