import { monthOf, yearOf, type CivilDate } from '../shared/civil-date.js';
import { PERIOD_MONTHS, periodOf, type Period, type PeriodPrecision } from './period-of.js';

/** The month, quarter, half-year or year that holds a day. */
export function periodHolding(precision: PeriodPrecision, date: CivilDate): Period {
  return periodOf(precision, yearOf(date), Math.ceil(monthOf(date) / PERIOD_MONTHS[precision]));
}
