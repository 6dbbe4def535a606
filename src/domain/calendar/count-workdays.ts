import { addDays, daysBetween, type CivilDate } from '../shared/civil-date.js';
import { jointStatus } from './joint-status.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A signed number of working days; provisional where any day counted was. */
export interface WorkdayCount {
  readonly days: number;
  readonly provisional: boolean;
}

const MOST_DAYS = 100_000;

/**
 * Working days from `from` to `to`, without `from` and with `to`; negative where `to` is earlier, so that it undoes `addWorkdays`.
 * Several calendars count jointly. Throws RangeError without a calendar, and where the days lie more than 100,000 days apart.
 */
export function workdaysBetween(calendars: readonly WorkingCalendar[], from: CivilDate, to: CivilDate): WorkdayCount {
  if (calendars.length === 0) throw new RangeError('no working calendar given');
  const span = daysBetween(from, to);
  if (Math.abs(span) > MOST_DAYS) throw new RangeError(`${from} and ${to} lie more than ${MOST_DAYS} days apart`);
  const step = span < 0 ? -1 : 1;
  let days = 0;
  let provisional = false;
  for (let offset = step; Math.abs(offset) <= Math.abs(span); offset += step) {
    const status = jointStatus(calendars, addDays(from, offset));
    if (status.working) days += step;
    provisional ||= status.provisional;
  }
  return { days, provisional };
}
