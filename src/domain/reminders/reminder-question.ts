import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Deadline } from '../deadlines/deadline.js';
import type { CivilDate } from '../shared/civil-date.js';
import type { Role } from '../shared/role.js';
import type { Ladder } from './ladder.js';

/** The matter a reminder is about. A closed one is never reminded of. */
export type ReminderSubject =
  | {
      readonly kind: 'deadline';
      /** The version in force; for a recurring commitment its `occurrence`. */
      readonly deadline: Deadline;
      /** The day this version was agreed: rungs planned earlier never existed. Null where it has always been in force. */
      readonly since: CivilDate | null;
      readonly closed: boolean;
    }
  | {
      readonly kind: 'proposal';
      /** The day it began to wait for this recipient's consent. */
      readonly openedOn: CivilDate;
      readonly closed: boolean;
    }
  | {
      readonly kind: 'outcome';
      /** The day a proposal took effect, was declined, taken back or voided. */
      readonly endedOn: CivilDate;
      readonly closed: boolean;
    };

/** Who would be told: the role of the post, and whether the matter is the recipient's own side's. */
export interface ReminderRecipient {
  readonly role: Role;
  readonly ownSide: boolean;
}

/** One recipient and one matter under one plan. `calendars` are those of the recipient's side (several only for a joint post). */
export interface ReminderQuestion {
  readonly ladder: Ladder;
  readonly calendars: readonly WorkingCalendar[];
  readonly subject: ReminderSubject;
  readonly recipient: ReminderRecipient;
}

/** One reminder with its working day. */
export interface PlannedRung {
  readonly rung: string;
  /**
   * Names this one reminder for the ledger, within one subject: `five_before@2026-06-30`, `proposal_waiting@2026-11-02#3`.
   * It hangs on the anchor and not on the planned day, so a calendar that is amended later cannot send it twice.
   */
  readonly occasion: string;
  readonly plannedOn: CivilDate;
  /** The planned day was counted through a year without a published calendar and may still move. */
  readonly provisional: boolean;
}
