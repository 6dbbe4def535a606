import { daysBetween, yearOf, civilDate, type CivilDate } from '../../../domain/shared/civil-date.js';

/** The years a deadline table is drawn over, and where a day lies between them. */
export interface SpanAxis {
  /** Labels from the first year on, evenly spaced; every other or every fifth year where there are many. */
  readonly years: readonly number[];
  /** Width of the drawing in its own units: 12 a year. */
  readonly width: number;
  /** Place of a day; `end` takes the evening of the day, so that a period has its whole length. */
  readonly at: (date: CivilDate, end?: boolean) => number;
}

const UNITS_A_YEAR = 12;
const LABELS_AT_MOST = 6;

/** Axis that holds all the days, from 1 January of the first to 31 December of the last. Throws where there is no day. */
export function spanAxis(days: readonly CivilDate[]): SpanAxis {
  const sorted = [...days].sort();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('an axis needs a day');
  const count = yearOf(last) - yearOf(first) + 1;
  const step = [1, 2, 5, 10, 25].find((years) => count / years <= LABELS_AT_MOST) ?? count;
  const shown = Math.ceil(count / step) * step;
  const start = civilDate(`${yearOf(first)}-01-01`);
  const length = daysBetween(start, civilDate(`${yearOf(first) + shown}-01-01`));
  const width = shown * UNITS_A_YEAR;
  return {
    years: Array.from({ length: shown / step }, (_, place) => yearOf(first) + place * step),
    width,
    at: (date, end = false) => Math.round(((daysBetween(start, date) + (end ? 1 : 0)) / length) * width * 100) / 100,
  };
}
