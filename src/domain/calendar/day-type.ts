import { weekday, yearOf, type CivilDate } from '../shared/civil-date.js';
import type { WorkingCalendar } from './working-calendar.js';

/** What a day is in one calendar; a make-up workday is a weekend day worked in exchange for a holiday. */
export const DAY_TYPES = ['workday', 'make_up_workday', 'weekend', 'holiday'] as const;

export type DayType = (typeof DAY_TYPES)[number];

/** The type of a day. A holiday on a weekend is a holiday; in a year that is not listed only weekends are known. */
export function dayType(calendar: WorkingCalendar, date: CivilDate): DayType {
  const year = calendar.years[yearOf(date)];
  if (year?.makeUpWorkdays.has(date)) return 'make_up_workday';
  if (year?.holidays.has(date)) return 'holiday';
  return calendar.weekend.includes(weekday(date)) ? 'weekend' : 'workday';
}
