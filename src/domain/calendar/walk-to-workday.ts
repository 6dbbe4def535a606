import { addDays, type CivilDate } from '../shared/civil-date.js';
import { jointStatus } from './joint-status.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A working day found by counting; provisional where any day counted through was. */
export interface FoundWorkday {
  readonly date: CivilDate;
  readonly provisional: boolean;
}

/** Two calendars that never work on one day must not make us walk for ever. */
const LONGEST_GAP_DAYS = 366;

/**
 * The first working day met from `start` (which counts itself), walking one day at a time forwards (1) or backwards (-1).
 * Throws RangeError after 366 days without one; beyond the years 1000 to 9999 `addDays` does.
 */
export function walkToWorkday(calendars: readonly WorkingCalendar[], start: CivilDate, step: 1 | -1): FoundWorkday {
  let date = start;
  let provisional = false;
  for (let gap = 0; gap <= LONGEST_GAP_DAYS; gap += 1) {
    const status = jointStatus(calendars, date);
    provisional ||= status.provisional;
    if (status.working) return { date, provisional };
    date = addDays(date, step);
  }
  throw new RangeError(`no working day within ${LONGEST_GAP_DAYS} days of ${start}`);
}
