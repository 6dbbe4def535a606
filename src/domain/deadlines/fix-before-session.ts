import { addDays, type CivilDate } from '../shared/civil-date.js';
import type { Deadline } from './deadline.js';

/**
 * The deadline once its session is fixed for `heldOn`: the day before. The number of the session and the words are kept.
 * A deadline of another kind comes back unchanged; whether this session is the one meant is for the caller to know.
 */
export function fixBeforeSession(deadline: Deadline, heldOn: CivilDate): Deadline {
  if (deadline.kind !== 'before_session') return deadline;
  const day = addDays(heldOn, -1);
  return { ...deadline, kind: 'dated', precision: 'day', earliest: day, latest: day };
}
