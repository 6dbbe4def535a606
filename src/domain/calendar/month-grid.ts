import { addDays, civilDate, endOfMonth, weekday, type CivilDate } from '../shared/civil-date.js';
import { dayStatus, type DayStatus } from './day-status.js';
import { dayType, type DayType } from './day-type.js';
import { jointStatus } from './joint-status.js';
import type { WorkingCalendar } from './working-calendar.js';

/** One day of one calendar in the grid. */
export interface GridCalendarDay extends DayStatus {
  readonly calendarId: string;
  readonly type: DayType;
}

/** One day of the grid with its status in every calendar, in the order the calendars were given. */
export interface GridDay {
  readonly date: CivilDate;
  readonly inMonth: boolean;
  readonly joint: DayStatus;
  readonly calendars: readonly GridCalendarDay[];
}

function gridDay(calendars: readonly WorkingCalendar[], date: CivilDate, month: string): GridDay {
  return {
    date,
    inMonth: date.startsWith(month),
    joint: jointStatus(calendars, date),
    calendars: calendars.map((calendar) => ({
      calendarId: calendar.id,
      type: dayType(calendar, date),
      ...dayStatus(calendar, date),
    })),
  };
}

/**
 * The weeks of a month, Monday first, filled up with the days of the months beside it.
 * `month` is 1 to 12; throws RangeError where the month does not exist or no calendar is given.
 */
export function monthGrid(
  calendars: readonly WorkingCalendar[],
  year: number,
  month: number,
): readonly (readonly GridDay[])[] {
  const prefix = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  const first = civilDate(`${prefix}-01`);
  const last = endOfMonth(first);
  const weeks: GridDay[][] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday <= last; monday = addDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((offset) => gridDay(calendars, addDays(monday, offset), prefix)));
  }
  return weeks;
}
