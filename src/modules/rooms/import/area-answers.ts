import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import type { DraftArea, Edit } from '../../imports/index.js';
import type { FormFields } from './form-fields.js';
import type { DraftProps } from './import-desk.service.js';
import { areasToJoin, FRESH } from './known-areas.js';
import { leadsOf } from './item-answers.js';

/** An area as its form is sent. */
export interface AreaAnswers {
  readonly heading: string;
  /** Number of the area of the session that it joins, or FRESH. */
  readonly joins: string;
  /** Code of the lead by side for its items that have none; '' where none is chosen. */
  readonly leads: Readonly<Record<string, string>>;
}

const LONGEST_HEADING = 300;

/** The form as sent, with its faults. */
export function readArea(
  { view, matter }: DraftProps,
  form: FormFields,
): { readonly answers: AreaAnswers; readonly faults: readonly FieldFault[] } {
  const joins = form.text('joins') || FRESH;
  const joined = areasToJoin(matter).find(({ value }) => value === joins);
  const typed = form.text('heading').trim().replaceAll(/\s+/g, ' ');
  const heading = joined?.title ?? typed;
  const answers = { heading, joins, leads: leadsOf(matter.plan.frame, form) };
  if (joined === undefined && joins !== FRESH)
    return { answers, faults: [{ field: 'joins', message: view.t('import.area_form.joins_unknown') }] };
  if (joined !== undefined) return { answers, faults: [] };
  if (heading !== '' && heading.length <= LONGEST_HEADING) return { answers, faults: [] };
  const key = heading === '' ? 'import.area_form.heading_missing' : 'problems.faults.too_long';
  return { answers, faults: [{ field: 'heading', message: view.t(key) }] };
}

/** The edits that make the area what the form says; what did not change is left alone. */
export function areaEdits({ id, heading }: DraftArea, to: AreaAnswers): Edit[] {
  const leads = Object.entries(to.leads).filter(([, organisation]) => organisation !== '');
  return [
    ...(to.heading === heading ? [] : [{ type: 'retitle' as const, id, title: to.heading }]),
    ...leads.map(([side, organisation]): Edit => ({ type: 'assign', id, side, organisation })),
  ];
}
