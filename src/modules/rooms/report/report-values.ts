import type { Language } from '../../../domain/shared/language.js';
import type { ReportForm } from './report-form.dto.js';

/** What stands in the fields of a report, exactly as typed. */
export interface ReportValues {
  readonly period: string;
  readonly narrative: string;
  readonly language: string;
  readonly activity: string;
  readonly 'evidence_date-day': string;
  readonly 'evidence_date-month': string;
  readonly 'evidence_date-year': string;
  readonly evidence_title: string;
  readonly evidence_kept_at: string;
  readonly evidence_url: string;
  readonly visibility: string;
}

/** The values of a form, or those of an empty one: the reader's language, the period offered first, a draft. */
export function reportValues(
  form: Partial<ReportForm>,
  empty: { readonly language: Language; readonly period: string },
): ReportValues {
  return {
    period: form.period ?? empty.period,
    narrative: form.narrative ?? '',
    language: form.language ?? empty.language,
    activity: form.activity ?? '',
    'evidence_date-day': form['evidence_date-day'] ?? '',
    'evidence_date-month': form['evidence_date-month'] ?? '',
    'evidence_date-year': form['evidence_date-year'] ?? '',
    evidence_title: form.evidence_title ?? '',
    evidence_kept_at: form.evidence_kept_at ?? '',
    evidence_url: form.evidence_url ?? '',
    visibility: form.visibility ?? 'side',
  };
}
