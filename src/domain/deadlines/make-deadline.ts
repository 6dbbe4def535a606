import type { CivilDate } from '../shared/civil-date.js';
import type { LocalizedText } from '../shared/language.js';
import type { Deadline, Rhythm } from './deadline.js';
import { periodHolding } from './period-holding.js';
import { periodOf, type PeriodPrecision } from './period-of.js';

const NOTHING: Deadline = {
  kind: 'none',
  precision: 'none',
  earliest: null,
  latest: null,
  words: null,
  session: null,
  every: null,
};

/** By one exact day. */
export function deadlineOnDay(day: CivilDate, words: LocalizedText | null = null): Deadline {
  return { ...NOTHING, kind: 'dated', precision: 'day', earliest: day, latest: day, words };
}

/** Within a month, quarter, half-year or year (see `periodOf`; throws RangeError where the year has no such period). */
export function deadlineInPeriod(
  period: { readonly precision: PeriodPrecision; readonly year: number; readonly index: number },
  words: LocalizedText | null = null,
): Deadline {
  const { precision, year, index } = period;
  return { ...NOTHING, kind: 'dated', precision, ...periodOf(precision, year, index), words };
}

/** Before a session; `session` is its number, or null for whichever comes next. Has no date until that session is fixed. */
export function deadlineBeforeSession(session: number | null, words: LocalizedText | null = null): Deadline {
  return { ...NOTHING, kind: 'before_session', session, words };
}

/** Once in every period, from the period that holds `from` on where a start was agreed. */
export function recurringDeadline(
  every: Rhythm,
  from: CivilDate | null = null,
  words: LocalizedText | null = null,
): Deadline {
  const earliest = from === null ? null : periodHolding(every, from).earliest;
  return { ...NOTHING, kind: 'recurring', precision: every, earliest, every, words };
}

/** No date, and that is said rather than left open. */
export function noDeadline(words: LocalizedText | null = null): Deadline {
  return { ...NOTHING, words };
}
