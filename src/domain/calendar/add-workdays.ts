import { addDays, type CivilDate } from '../shared/civil-date.js';
import { walkToWorkday, type FoundWorkday } from './walk-to-workday.js';
import type { WorkingCalendar } from './working-calendar.js';

const MOST_WORKDAYS = 20_000;

/**
 * The working day `n` working days after `from` (before it where `n` is negative). `from` is not counted. Several calendars count
 * jointly: a day works only where it works in all. `n` = 0 gives `from` if it works, else the next working day.
 * Throws RangeError where `n` is not a whole number or is beyond 20,000 either way.
 */
export function addWorkdays(calendars: readonly WorkingCalendar[], from: CivilDate, n: number): FoundWorkday {
  if (!Number.isInteger(n) || Math.abs(n) > MOST_WORKDAYS) {
    throw new RangeError(`working days must be a whole number from -${MOST_WORKDAYS} to ${MOST_WORKDAYS}, not ${n}`);
  }
  if (n === 0) return walkToWorkday(calendars, from, 1);
  const step = n > 0 ? 1 : -1;
  let found: FoundWorkday = { date: from, provisional: false };
  for (let counted = 0; counted < Math.abs(n); counted += 1) {
    const next = walkToWorkday(calendars, addDays(found.date, step), step);
    found = { date: next.date, provisional: found.provisional || next.provisional };
  }
  return found;
}
