import { addWorkdays } from '../../../domain/calendar/add-workdays.js';
import type { FoundWorkday } from '../../../domain/calendar/walk-to-workday.js';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { civilDateAt } from '../../../platform/clock/clock.js';

/** Joint working days in which a proposal of rules can be answered: as long as the shipped workflows give one of a commitment. */
const ANSWERED_WITHIN = 20;

/** Joint working days that are left to answer once somebody was told of it, however late that was. */
const LEFT_AFTER_NOTICE = 5;

/** The last day, whole, on which a proposal opened at an instant can be answered; `calendars` are those of all sides. */
export function lapseDay(calendars: readonly WorkingCalendar[], openedAt: Date): FoundWorkday {
  return addWorkdays(calendars, civilDateAt(openedAt), ANSWERED_WITHIN);
}

/** The last day on which one that was made known on `toldOn` can be answered: a house that stood still takes nobody's time. */
export function lastDay(calendars: readonly WorkingCalendar[], openedAt: Date, toldOn: CivilDate): CivilDate {
  const [asked, told] = [lapseDay(calendars, openedAt).date, addWorkdays(calendars, toldOn, LEFT_AFTER_NOTICE).date];
  return asked > told ? asked : told;
}
