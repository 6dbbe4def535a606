import { LANGUAGES } from '../../../domain/shared/language.js';
import { isWebLink } from '../../../platform/http/is-web-link.js';
import { wordsFault } from '../../../platform/http/is-words.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { Translate } from '../../../platform/web/i18n/translator.js';
import type { InputFault } from '../../../platform/http/problem.js';
import { type ProgressReport, REPORT_LIMITS, REPORTED_ACTIVITIES } from '../../progress/index.js';
import { periodOfValue } from './report-period.js';
import type { ReportValues } from './report-values.js';
import { type DateReading, readTypedDate } from './typed-date.js';

/** A report as the service takes it, without the place it is for; or everything that is wrong with the form. */
export type CheckedReport =
  | { readonly ok: true; readonly report: Omit<ProgressReport, 'commitmentId' | 'seenVersion'> }
  | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** Checks the form of a report; every fault names its field in the order of the page. */
export function checkReportForm(t: Translate, values: ReportValues): CheckedReport {
  const activity = REPORTED_ACTIVITIES.find((one) => one === values.activity);
  const language = LANGUAGES.find((one) => one === values.language);
  const visibility = (['side', 'shared'] as const).find((one) => one === values.visibility);
  const period = periodOfValue(values.period);
  const date = evidenceDate(values);
  const faults = [
    ...(period === null ? [{ field: 'period', message: t('report_progress.fault.period') }] : []),
    ...textFault(t, values, 'narrative', REPORT_LIMITS.narrative),
    ...(language === undefined ? [{ field: 'language', message: t('report_progress.fault.language') }] : []),
    ...(activity === undefined ? [{ field: 'activity', message: t('report_progress.fault.activity') }] : []),
    ...dateFault(t, date),
    ...evidenceFaults(t, values),
    ...(visibility === undefined ? [{ field: 'visibility', message: t('report_progress.fault.visibility') }] : []),
  ];
  if (faults.length > 0 || period === null || !activity || !language || !visibility) return { ok: false, faults };
  const { narrative } = values;
  const evidence = evidenceOf(values, date);
  return {
    ok: true,
    report: { activity, language, narrative, periodFrom: period.from, periodTo: period.to, visibility, evidence },
  };
}

/** The faults of the service under the fields of the form. */
export function faultsFromService(t: Translate, faults: readonly InputFault[]): FieldFault[] {
  return faults.map(({ pointer, detail }) => ({ field: fieldOf(pointer), message: t(`problems.faults.${detail}`) }));
}

const FIELDS: Readonly<Record<string, string>> = {
  '/evidence/0/title': 'evidence_title',
  '/evidence/0/kept_at': 'evidence_kept_at',
  '/evidence/0/url': 'evidence_url',
};

function fieldOf(pointer: string): string {
  return FIELDS[pointer] ?? (pointer.startsWith('/period') ? 'period' : pointer.slice(1));
}

/** The three inputs of the evidence's date. */
export function evidenceDate(values: ReportValues): DateReading {
  const { 'evidence_date-day': day, 'evidence_date-month': month, 'evidence_date-year': year } = values;
  return readTypedDate({ day, month, year });
}

function evidenceOf(values: ReportValues, date: DateReading): ProgressReport['evidence'] {
  if (values.evidence_title.trim() === '') return [];
  const keptAt = values.evidence_kept_at.trim() === '' ? null : values.evidence_kept_at;
  const url = values.evidence_url.trim() === '' ? null : values.evidence_url.trim();
  return [{ title: values.evidence_title, datedOn: date.kind === 'day' ? date.date : null, keptAt, url }];
}

type TextField = 'narrative' | 'evidence_title' | 'evidence_kept_at';

function textFault(t: Translate, values: ReportValues, field: TextField, max: number): FieldFault[] {
  const text = values[field];
  switch (wordsFault(text, { max, blank: field !== 'narrative' })) {
    case null:
      return [];
    case 'required':
      return [{ field, message: t('report_progress.fault.narrative') }];
    case 'too_long': {
      const words = { field: t(`report_progress.field.${field}`), max, length: text.length };
      return [{ field, message: t('report_progress.fault.too_long', words) }];
    }
    default:
      return [{ field, message: t('report_progress.fault.unfit', { field: t(`report_progress.field.${field}`) }) }];
  }
}

/** A date, a place or a link needs the paper it belongs to. */
function evidenceFaults(t: Translate, values: ReportValues): FieldFault[] {
  const { evidence_title: title, evidence_kept_at: keptAt, evidence_url: url } = values;
  const more = [keptAt, url].some((text) => text.trim() !== '') || evidenceDate(values).kind !== 'empty';
  const missing = title.trim() === '' && more;
  return [
    ...(missing ? [{ field: 'evidence_title', message: t('report_progress.fault.evidence_title') }] : []),
    ...textFault(t, values, 'evidence_title', REPORT_LIMITS.title),
    ...textFault(t, values, 'evidence_kept_at', REPORT_LIMITS.keptAt),
    ...(url.trim() === '' || isWebLink(url.trim())
      ? []
      : [{ field: 'evidence_url', message: t('report_progress.fault.evidence_url') }]),
  ];
}

function dateFault(t: Translate, date: DateReading): FieldFault[] {
  if (date.kind === 'empty' || date.kind === 'day') return [];
  if (date.kind !== 'no_such_day')
    return [{ field: 'evidence_date', message: t(`report_progress.fault.date.${date.kind}`) }];
  const month = formatDate(t, date.monthStart, 'month');
  return [
    { field: 'evidence_date', message: t('report_progress.fault.date.no_such_day', { month, length: date.length }) },
  ];
}
