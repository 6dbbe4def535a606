import type { Deadline } from '../../deadlines/deadline.js';
import { isReported } from '../../deadlines/is-reported.js';
import { occurrence } from '../../deadlines/occurrence.js';
import { addDays, type CivilDate } from '../../shared/civil-date.js';
import type { SideId } from '../../shared/side-id.js';
import type { RecurringDeadline } from './timer-facts.js';

/** Longer than any timer counts, alone or hanging on another; who has not answered for a period until then will not. */
const LOOKED_BACK_DAYS = 3 * 366;

/** The span of days in which a timer may fire, seen from `day`. */
export interface TimerSpan {
  readonly day: CivilDate;
  readonly until: CivilDate;
}

/**
 * Last days of the periods that a side has to answer for, agreed on and neither reported nor closed, as far as a timer that counts
 * so many days before or after one can fire by `until`. Days are working days; negative = before.
 */
export function openPeriods(
  recurring: RecurringDeadline,
  side: SideId,
  days: number,
  { day, until }: TimerSpan,
): readonly CivilDate[] {
  const { every, earliest, agreedOn, doneTo } = recurring;
  const deadline: Deadline = {
    kind: 'recurring',
    precision: every,
    every,
    earliest,
    latest: null,
    words: null,
    session: null,
  };
  // Twice as many days and a month hold the longest holidays.
  const last = days < 0 ? addDays(until, 30 - 2 * days) : until;
  const lookedBack = addDays(day, -LOOKED_BACK_DAYS);
  const found: CivilDate[] = [];
  let next = occurrence(deadline, agreedOn > lookedBack ? agreedOn : lookedBack);
  while (next?.latest && next.latest <= last) {
    const { latest } = next;
    // What counts from a day gone by asks whether there was any report within the period.
    const asked = days < 0 || day > latest ? day : addDays(latest, 1);
    if (!isReported(doneTo[side] ?? null, next, asked)) found.push(latest);
    next = occurrence(deadline, addDays(latest, 1));
  }
  return found;
}
