import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { LocalizedText } from '../../../domain/shared/language.js';
import type { ComingTimer } from '../../timers/index.js';
import type { Matter } from './matter.js';

/** Entries that the room shows; the outlook of a whole year stands in the interface for programs. */
const SOONEST = 8;

/** A reminder of the plan or a timer of the workflow, on its day. */
export interface Expected {
  readonly date: CivilDate;
  readonly label: LocalizedText;
  readonly provisional: boolean;
  /** Null for a reminder of the plan, whose name is its rule. */
  readonly timer: ComingTimer | null;
}

/**
 * What comes next, by day: reminders and timers in one list. Several posts get the same reminder, and some come again and again:
 * each is said once, when it comes next.
 */
export function whatComesNext({ reminders, timers }: Pick<Matter, 'reminders' | 'timers'>): readonly Expected[] {
  const rungs = reminders.map(({ date, label, provisional, about, rung }) => {
    return { key: `${about} ${rung}`, expected: { date, label, provisional, timer: null } };
  });
  const fires = timers.planned.map((timer) => {
    const { dueOn: date, label, provisional, side } = timer;
    return { key: `timer ${timer.timer} ${side}`, expected: { date, label, provisional, timer } };
  });
  const soonest = new Map<string, Expected>();
  for (const { key, expected } of [...rungs, ...fires]) {
    const known = soonest.get(key);
    if (known === undefined || expected.date < known.date) soonest.set(key, expected);
  }
  return [...soonest.values()]
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
    .slice(0, SOONEST);
}
