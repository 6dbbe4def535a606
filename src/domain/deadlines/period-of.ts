import { addDays, addMonths, civilDate, type CivilDate } from '../shared/civil-date.js';
import type { Precision } from './deadline.js';

/** Precisions that name a calendar period longer than a day. */
export type PeriodPrecision = Exclude<Precision, 'day' | 'none'>;

/** First and last day of a period, both inside it. */
export interface Period {
  readonly earliest: CivilDate;
  readonly latest: CivilDate;
}

/** Length of each period in months. */
export const PERIOD_MONTHS: Readonly<Record<PeriodPrecision, number>> = {
  month: 1,
  quarter: 3,
  half_year: 6,
  year: 12,
};

/**
 * The `index`-th month (1 to 12), quarter (1 to 4), half-year (1 or 2) or year (1) of a calendar year.
 * Throws RangeError where the year has no such period.
 */
export function periodOf(precision: PeriodPrecision, year: number, index: number): Period {
  const months = PERIOD_MONTHS[precision];
  if (!Number.isInteger(index) || index < 1 || index > 12 / months) {
    throw new RangeError(`a year has no ${precision} number ${index}`);
  }
  const earliest = civilDate(
    `${String(year).padStart(4, '0')}-${String((index - 1) * months + 1).padStart(2, '0')}-01`,
  );
  return { earliest, latest: addDays(addMonths(earliest, months), -1) };
}
