import type { Deadline, Rhythm } from '../../../src/domain/deadlines/deadline.js';
import { noDeadline } from '../../../src/domain/deadlines/no-deadline.js';
import { periodHolding } from '../../../src/domain/deadlines/period-holding.js';
import { periodOf, type PeriodPrecision } from '../../../src/domain/deadlines/period-of.js';
import type { CivilDate } from '../../../src/domain/shared/civil-date.js';
import type { LocalizedText } from '../../../src/domain/shared/language.js';

/** By one exact day. */
export function deadlineOnDay(day: CivilDate, words: LocalizedText | null = null): Deadline {
  return { ...noDeadline(), kind: 'dated', precision: 'day', earliest: day, latest: day, words };
}

/** Within a month, quarter, half-year or year (see `periodOf`; throws RangeError where the year has no such period). */
export function deadlineInPeriod(
  period: { readonly precision: PeriodPrecision; readonly year: number; readonly index: number },
  words: LocalizedText | null = null,
): Deadline {
  const { precision, year, index } = period;
  return { ...noDeadline(), kind: 'dated', precision, ...periodOf(precision, year, index), words };
}

/** Before a session; `session` is its number, or null for whichever comes next. Has no date until that session is fixed. */
export function deadlineBeforeSession(session: number | null, words: LocalizedText | null = null): Deadline {
  return { ...noDeadline(), kind: 'before_session', session, words };
}

/** Once in every period, from the period that holds `from` on where a start was agreed. */
export function recurringDeadline(
  every: Rhythm,
  from: CivilDate | null = null,
  words: LocalizedText | null = null,
): Deadline {
  const earliest = from === null ? null : periodHolding(every, from).earliest;
  return { ...noDeadline(), kind: 'recurring', precision: every, earliest, every, words };
}
