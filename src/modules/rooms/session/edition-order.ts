import { civilDate, isCivilDate, type CivilDate } from '../../../domain/shared/civil-date.js';
import { type Language, LANGUAGES } from '../../../domain/shared/language.js';
import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import { formatDate } from '../../../platform/web/i18n/format-date.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import { REPORT_FORMATS, type ReportFormat } from '../../reports/index.js';
import type { EditionForm } from './session.dto.js';

/** What the form asks for once it is right. */
export interface EditionOrder {
  readonly asOf: CivilDate;
  readonly language: Language;
  readonly format: ReportFormat;
}

/** The order, or the faults with the id of each field. Words as typed are kept by the caller. */
export type CheckedOrder = { readonly order: EditionOrder } | { readonly faults: readonly FieldFault[] };

/** Checks the form against the calendar, today, the day of the first session held and the languages and formats there are. */
export function checkOrder({ t, today }: ViewContext, form: EditionForm, first: CivilDate | null): CheckedOrder {
  const asOf = dayOf(form);
  const language = LANGUAGES.find((one) => one === form.language);
  const format = REPORT_FORMATS.find((one) => one === form.format);
  const faults: FieldFault[] = [];
  if (asOf === null || asOf > today) faults.push({ field: 'as-of', message: t('session.generate.fault.date') });
  else if (first !== null && asOf < first) {
    const day = formatDate(t, first, 'plain');
    faults.push({ field: 'as-of', message: t('session.generate.fault.before_start', { day }) });
  }
  if (language === undefined) faults.push({ field: 'language', message: t('session.generate.fault.language') });
  if (format === undefined) faults.push({ field: 'format', message: t('session.generate.fault.format') });
  if (asOf === null || language === undefined || format === undefined || faults.length > 0) return { faults };
  return { order: { asOf, language, format } };
}

/** The day typed in three boxes, with or without leading zeros; null where there is no such day. */
function dayOf(form: EditionForm): CivilDate | null {
  const [day, month, year] = [form['as-of-day'], form['as-of-month'], form['as-of-year']].map((part) => part.trim());
  const text = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isCivilDate(text) ? civilDate(text) : null;
}
