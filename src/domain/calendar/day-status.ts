import { yearOf, type CivilDate } from '../shared/civil-date.js';
import { dayType } from './day-type.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Whether people work, and whether that may still change because no official list stands behind it. */
export interface DayStatus {
  readonly working: boolean;
  readonly provisional: boolean;
}

/** Status of a day in one calendar. Provisional outside the listed years and in years that were only computed. */
export function dayStatus(calendar: WorkingCalendar, date: CivilDate): DayStatus {
  const type = dayType(calendar, date);
  return {
    working: type === 'workday' || type === 'make_up_workday',
    provisional: calendar.years[yearOf(date)]?.published !== true,
  };
}
