import { addWorkdays } from '../calendar/add-workdays.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { CivilDate } from '../shared/civil-date.js';
import type { Ladder } from './ladder.js';
import type { DaySpan } from './planned-rungs.js';

/** First and last `latest` of a deadline that can have a reminder in a span; `from` is null where overdue notices repeat without end. */
export interface AnchorWindow {
  readonly from: CivilDate | null;
  readonly to: CivilDate;
}

/**
 * Which deadlines a sweep needs to look at, for the query that loads them: a deadline whose `latest` lies outside the window has
 * nothing planned within the span on these calendars. Says nothing about proposals, which are few and always looked at.
 */
export function anchorWindow(ladder: Ladder, calendars: readonly WorkingCalendar[], span: DaySpan): AnchorWindow {
  const rungs = ladder.rungs.filter((rung) => rung.anchor === 'deadline');
  const offsets = rungs.map((rung) => rung.offsetWorkdays);
  // A deadline on a day off just after the span has its own day before it, so one working day ahead is always looked at.
  const ahead = Math.max(1, ...offsets.map((offset) => -offset));
  const behind = Math.max(0, ...offsets);
  const endless = rungs.some((rung) => rung.repeatWorkdays !== null);
  const from = behind === 0 ? span.from : addWorkdays(calendars, span.from, -behind).date;
  return { from: endless ? null : from, to: addWorkdays(calendars, span.to, ahead).date };
}
