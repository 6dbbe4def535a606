import { jointStatus } from '../calendar/joint-status.js';
import { addDays, type CivilDate } from '../shared/civil-date.js';
import { plannedRungs } from './planned-rungs.js';
import type { PlannedRung, ReminderQuestion } from './reminder-question.js';

/** A reminder to send today; `backfilled` where its own day was missed. */
export interface DueRung extends PlannedRung {
  readonly backfilled: boolean;
}

/** A question put on one day. */
export interface DueQuestion extends ReminderQuestion {
  readonly today: CivilDate;
  /**
   * The last working day of the recipient's side on which this was asked (keep it with `nextWatermark`); null = never, so that the
   * first sweep looks at today alone. An earlier day is always safe, because the ledger drops what was sent; a later one loses reminders.
   */
  readonly lastSweptOn: CivilDate | null;
}

/**
 * What to send today to one recipient about one matter: nothing on a day off, else the most urgent reminder planned since the last
 * sweep. Missed ones below it are dropped, not sent in a heap, so the list holds one reminder or none.
 */
export function dueRungs(question: DueQuestion): readonly DueRung[] {
  const { calendars, today, lastSweptOn } = question;
  if (!jointStatus(calendars, today).working) return [];
  const from = lastSweptOn === null ? today : addDays(lastSweptOn, 1);
  const due = plannedRungs(question, { from, to: today }).at(-1);
  return due === undefined ? [] : [{ ...due, backfilled: due.plannedOn < today }];
}
