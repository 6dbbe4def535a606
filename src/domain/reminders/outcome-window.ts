import { addWorkdays } from '../calendar/add-workdays.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Ladder } from './ladder.js';
import type { DaySpan } from './planned-rungs.js';

/**
 * Which ended proposals a sweep needs to look at, by the day they ended: one that ended outside the window has nothing planned
 * within the span on these calendars.
 */
export function outcomeWindow(ladder: Ladder, calendars: readonly WorkingCalendar[], span: DaySpan): DaySpan {
  const offsets = ladder.rungs.filter(({ anchor }) => anchor === 'outcome').map((rung) => rung.offsetWorkdays);
  const behind = Math.max(0, ...offsets);
  return { from: behind === 0 ? span.from : addWorkdays(calendars, span.from, -behind).date, to: span.to };
}
