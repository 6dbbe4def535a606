import type { CivilDate } from '../shared/civil-date.js';
import { dayStatus, type DayStatus } from './day-status.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * Status of a day for several calendars together: working where all work, provisional where any is.
 * Throws RangeError without a calendar, because then no answer would be true.
 */
export function jointStatus(calendars: readonly WorkingCalendar[], date: CivilDate): DayStatus {
  if (calendars.length === 0) throw new RangeError('no working calendar given');
  let working = true;
  let provisional = false;
  for (const calendar of calendars) {
    const status = dayStatus(calendar, date);
    working &&= status.working;
    provisional ||= status.provisional;
  }
  return { working, provisional };
}
