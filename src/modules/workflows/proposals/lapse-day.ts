import { addWorkdays } from '../../../domain/calendar/add-workdays.js';
import type { FoundWorkday } from '../../../domain/calendar/walk-to-workday.js';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import { civilDateAt } from '../../../platform/clock/clock.js';

/** Joint working days in which a proposal of rules can be answered: as long as the shipped workflows give one of a commitment. */
const ANSWERED_WITHIN = 20;

/** The last day, whole, on which a proposal opened at an instant can be answered; `calendars` are those of all sides. */
export function lapseDay(calendars: readonly WorkingCalendar[], openedAt: Date): FoundWorkday {
  return addWorkdays(calendars, civilDateAt(openedAt), ANSWERED_WITHIN);
}
