import { ChoiceField } from '../../../platform/web/components/choice-field.js';
import { DateField } from '../../../platform/web/components/date-field.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import { SelectField } from '../../../platform/web/components/select-field.js';
import { TextArea } from '../../../platform/web/components/text-area.js';
import { TextField } from '../../../platform/web/components/text-field.js';
import { LANGUAGES } from '../../../domain/shared/language.js';
import { type Matter, otherSides, ownSide, sideNames } from '../commitment/matter.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { REPORTED_ACTIVITIES } from '../../progress/index.js';
import { evidenceDate } from './check-report-form.js';
import { periodsToReport, periodValue } from './report-period.js';
import type { ReportValues } from './report-values.js';

export interface ReportFieldsProps {
  readonly view: ViewContext;
  readonly matter: Matter;
  readonly values: ReportValues;
  readonly faults: readonly FieldFault[];
}

/** The questions of a report, one below the other. */
export function ReportFields(props: ReportFieldsProps): JSX.Element {
  const { view, matter, values } = props;
  const { t } = view;
  const field = fieldOf(props);
  const lang = LANGUAGES.find((language) => language === values.language);
  return (
    <>
      <PeriodField {...props} />
      <TextArea
        {...field('narrative')}
        value={values.narrative}
        hint={t('report_progress.hint.narrative', { side: ownSide(view, matter) })}
        {...(lang === undefined ? {} : { lang })}
      />
      <SelectField
        {...field('language')}
        value={values.language}
        options={LANGUAGES.map((language) => ({
          value: language,
          label: t(`common.texts.language.${language}`),
          lang: language,
        }))}
      />
      <ChoiceField
        {...field('activity')}
        type="radio"
        hint={t('report_progress.hint.activity')}
        chosen={[values.activity]}
        choices={REPORTED_ACTIVITIES.map((activity) => ({
          value: activity,
          label: t(`marks.activity.${activity}`),
          gloss: t(`report_progress.gloss.${activity}`),
          activity,
        }))}
      />
      <EvidenceFields {...props} />
      <VisibilityField {...props} />
    </>
  );
}

/** Id, label and fault of a field. */
function fieldOf({ view, faults }: ReportFieldsProps) {
  return (id: string) => ({
    view,
    id,
    label: view.t(`report_progress.field.${id}`),
    fault: faults.find((fault) => fault.field === id)?.message,
  });
}

/** Asked only where there is a choice: to report on the days since, or to correct what was last said. */
function PeriodField(props: ReportFieldsProps): JSX.Element {
  const { view, matter, values } = props;
  const { t } = view;
  const periods = periodsToReport(matter, view.today);
  const fault = props.faults.some(({ field }) => field === 'period');
  if (periods.length === 1 && !fault) return <input type="hidden" name="period" value={values.period} />;
  return (
    <ChoiceField
      {...fieldOf(props)('period')}
      type="radio"
      chosen={[values.period]}
      choices={periods.map((period, place) => ({
        value: periodValue(period),
        label: t('report_progress.period', {
          from: formatDate(t, period.from, 'plain'),
          to: formatDate(t, period.to, 'plain'),
        }),
        gloss: t(place === 0 && periods.length > 1 ? 'report_progress.gloss.since' : 'report_progress.gloss.same'),
      }))}
    />
  );
}

function EvidenceFields(props: ReportFieldsProps): JSX.Element {
  const { view, values } = props;
  const { t } = view;
  const field = fieldOf(props);
  const date = evidenceDate(values);
  return (
    <>
      <DateField
        {...field('evidence_date')}
        hint={t('report_progress.hint.evidence_date')}
        value={{
          day: values['evidence_date-day'],
          month: values['evidence_date-month'],
          year: values['evidence_date-year'],
        }}
        {...('wrong' in date ? { wrong: date.wrong } : {})}
      />
      <TextField {...field('evidence_title')} value={values.evidence_title} />
      <TextField {...field('evidence_kept_at')} value={values.evidence_kept_at} />
      <TextField {...field('evidence_url')} value={values.evidence_url} hint={t('report_progress.hint.evidence_url')} />
    </>
  );
}

function VisibilityField(props: ReportFieldsProps): JSX.Element {
  const { view, matter, values } = props;
  const { t } = view;
  const sides = sideNames(view, matter, otherSides(matter));
  return (
    <ChoiceField
      {...fieldOf(props)('visibility')}
      type="radio"
      chosen={[values.visibility]}
      choices={[
        { value: 'side', label: t('report_progress.see.side'), note: t('report_progress.see.side_note', { sides }) },
        {
          value: 'shared',
          label: t('report_progress.see.shared', { sides }),
          note: t('report_progress.see.shared_note'),
        },
      ]}
    />
  );
}
