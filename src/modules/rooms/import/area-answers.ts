import type { FieldFault } from '../../../platform/web/components/error-summary.js';
import type { DraftArea, Edit } from '../../imports/index.js';
import type { FormFields } from './form-fields.js';
import type { DraftProps } from './import-desk.service.js';
import { leadsOf } from './item-answers.js';

/** An area as its form is sent. */
export interface AreaAnswers {
  readonly heading: string;
  /** Code of the lead by side for its items that have none; '' where none is chosen. */
  readonly leads: Readonly<Record<string, string>>;
}

const LONGEST_HEADING = 300;

/** The form as sent, with its faults. */
export function readArea(
  { view, matter }: DraftProps,
  form: FormFields,
): { readonly answers: AreaAnswers; readonly faults: readonly FieldFault[] } {
  const heading = form.text('heading').trim().replaceAll(/\s+/g, ' ');
  const answers = { heading, leads: leadsOf(matter.plan.frame, form) };
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
