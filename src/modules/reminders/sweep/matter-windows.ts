import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import { type AnchorWindow, anchorWindow } from '../../../domain/reminders/anchor-window.js';
import type { Ladder } from '../../../domain/reminders/ladder.js';
import { outcomeWindow } from '../../../domain/reminders/outcome-window.js';
import type { DaySpan } from '../../../domain/reminders/planned-rungs.js';

/** Which matters can have a reminder within a span of days. Open proposals are few and always looked at. */
export interface MatterWindows {
  readonly deadlines: AnchorWindow;
  readonly outcomes: DaySpan;
}

/** The windows of a plan for a span on the calendars of one side. */
export function matterWindows(ladder: Ladder, calendars: readonly WorkingCalendar[], span: DaySpan): MatterWindows {
  return { deadlines: anchorWindow(ladder, calendars, span), outcomes: outcomeWindow(ladder, calendars, span) };
}
