import type { CivilDate } from '../shared/civil-date.js';
import { walkToWorkday, type FoundWorkday } from './walk-to-workday.js';
import type { WorkingCalendar } from './working-calendar.js';

/** `date` itself where it works in all calendars, else the last working day before it. Throws RangeError as `walkToWorkday` does. */
export function lastWorkdayOnOrBefore(calendars: readonly WorkingCalendar[], date: CivilDate): FoundWorkday {
  return walkToWorkday(calendars, date, -1);
}
