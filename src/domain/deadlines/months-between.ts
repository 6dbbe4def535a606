import { addMonths, daysBetween, endOfMonth, monthOf, yearOf, type CivilDate } from '../shared/civil-date.js';

/** Whole months and the days beyond them; both carry the sign of the direction. */
export interface MonthsAndDays {
  readonly months: number;
  readonly days: number;
}

function forwards(from: CivilDate, to: CivilDate): MonthsAndDays {
  const counted = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  // From the end of one month to the end of another are whole months: a quarter's end moved to the year's end.
  if (from === endOfMonth(from) && to === endOfMonth(to)) return { months: counted, days: 0 };
  const months = addMonths(from, counted) > to ? counted - 1 : counted;
  const reached = addMonths(from, months);
  return { months, days: daysBetween(reached, to) };
}

/** Whole months and remaining days from one day to another, month ends counting as such; negative where `to` is earlier. */
export function monthsBetween(from: CivilDate, to: CivilDate): MonthsAndDays {
  if (to >= from) return forwards(from, to);
  const back = forwards(to, from);
  return { months: 0 - back.months, days: 0 - back.days };
}
