import type { CivilDate } from '../shared/civil-date.js';
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
