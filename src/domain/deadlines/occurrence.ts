import { addDays, type CivilDate } from '../shared/civil-date.js';
import type { Deadline } from './deadline.js';
import { periodHolding } from './period-holding.js';

/**
 * The period in which a recurring commitment is next due on or after `on`, as a dated deadline: the period that holds the day,
 * or the first one agreed where that lies ahead. Null for a deadline that does not recur.
 */
export function occurrence(deadline: Deadline, on: CivilDate): Deadline | null {
  if (deadline.kind !== 'recurring' || deadline.every === null) return null;
  const day = deadline.earliest !== null && deadline.earliest > on ? deadline.earliest : on;
  return { ...deadline, kind: 'dated', precision: deadline.every, ...periodHolding(deadline.every, day), every: null };
}

/** The occurrence before the one due on or after `on`, or null where that one is the first or nothing recurs. */
export function previousOccurrence(deadline: Deadline, on: CivilDate): Deadline | null {
  const current = occurrence(deadline, on);
  if (current === null || current.earliest === null) return null;
  const dayBefore = addDays(current.earliest, -1);
  return deadline.earliest !== null && dayBefore < deadline.earliest ? null : occurrence(deadline, dayBefore);
}
