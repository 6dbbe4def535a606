import { jointStatus } from '../calendar/joint-status.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { CivilDate } from '../shared/civil-date.js';

/** The day a side was swept through before, and the day of the sweep that has just ended. */
export interface Sweep {
  readonly today: CivilDate;
  readonly lastSweptOn: CivilDate | null;
}

/**
 * What to remember as `lastSweptOn` of a side after a sweep. A sweep on the side's day off sends nothing and must not count,
 * or a reminder missed on the Friday would be lost on the Saturday. Never goes back.
 */
export function nextWatermark(calendars: readonly WorkingCalendar[], sweep: Sweep): CivilDate | null {
  const { today, lastSweptOn } = sweep;
  if (!jointStatus(calendars, today).working) return lastSweptOn;
  return lastSweptOn !== null && lastSweptOn > today ? lastSweptOn : today;
}
