import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import { addDays, type CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { plannedTimers } from '../../../domain/workflow/timers/planned-timers.js';

/** The day on which an open proposal lapses; provisional where a day counted through has no official calendar yet. */
export interface LapseDay {
  readonly on: CivilDate;
  readonly provisional: boolean;
}

/** Further than any working days of a timer reach. */
const HORIZON = 800;

/**
 * The day on which a proposal lapses if nobody answers it and every notice goes out on its day; null where the workflow lets none
 * lapse. Throws RangeError where a side has no calendar.
 */
export function lapseDay(
  definition: Definition,
  proposal: { readonly id: string; readonly openedOn: CivilDate; readonly joint: string },
  calendars: Readonly<Record<SideId, WorkingCalendar>>,
): LapseDay | null {
  const { id, openedOn, joint } = proposal;
  const start = { since: openedOn, sequence: 1 };
  const positions = Object.fromEntries(Object.keys(calendars).map((side) => [side, { state: null, ...start }]));
  const facts = { joint: { state: joint, ...start }, positions, deadline: null, proposal: { id, openedOn } };
  const question = { facts, calendars, day: openedOn, fired: [] };
  const planned = plannedTimers(definition, question, addDays(openedOn, HORIZON));
  const lapse = planned.find(({ action }) => action === 'lapse');
  return lapse === undefined ? null : { on: lapse.dueOn, provisional: lapse.provisional };
}
