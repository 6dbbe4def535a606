import { daysBetween, type CivilDate } from '../shared/civil-date.js';
import type { Deadline } from './deadline.js';
import { monthsBetween } from './months-between.js';

/** How far a deadline has moved since its first date. Numbers are null where one of the two dates is unknown: no data is not zero. */
export interface Slippage {
  readonly firstLatest: CivilDate | null;
  readonly latest: CivilDate | null;
  /** Calendar days from the first `latest` to the one in force; negative where it was brought forward. */
  readonly days: number | null;
  /** The same distance as whole months and the days beyond them. */
  readonly months: number | null;
  readonly daysBeyondMonths: number | null;
  /** How many times a later date took the place of the one before. */
  readonly extensions: number;
}

/**
 * Slippage over the versions of one deadline, oldest first. The first date ever agreed is the base, so fixing a session's date is
 * no slippage; a version without a date leaves the distance unknown while it is in force.
 */
export function slippage(history: readonly Deadline[]): Slippage {
  const dates = history.map((deadline) => deadline.latest).filter((latest) => latest !== null);
  const firstLatest = dates[0] ?? null;
  const latest = history.at(-1)?.latest ?? null;
  const extensions = dates.filter((date, index) => index > 0 && date > (dates[index - 1] ?? date)).length;
  if (firstLatest === null || latest === null) {
    return { firstLatest, latest, days: null, months: null, daysBeyondMonths: null, extensions };
  }
  const distance = monthsBetween(firstLatest, latest);
  return {
    firstLatest,
    latest,
    days: daysBetween(firstLatest, latest),
    months: distance.months,
    daysBeyondMonths: distance.days,
    extensions,
  };
}
