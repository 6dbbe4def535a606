import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Language } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';

/** One reminder inside a mail. */
export interface SweptItem {
  /** Null where it is about no commitment. */
  readonly commitmentId: string | null;
  readonly number: string;
  readonly occasion: string;
  readonly plannedOn: CivilDate;
  readonly backfilled: boolean;
}

/** A mail that a sweep queued, or would queue. */
export interface SweptMail {
  readonly id: string;
  readonly sideId: SideId;
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly items: readonly SweptItem[];
}

/** What a sweep did. */
export interface SweepOutcome {
  /** Reminders claimed by this sweep, each of them in one of the mails. */
  readonly claimed: number;
  /** Claimed reminders whose own day was missed. */
  readonly backfilled: number;
  /** Due reminders that an earlier sweep had claimed. */
  readonly alreadySent: number;
  /** Due reminders kept for the next working day, because their reader has had today's mail. */
  readonly heldBack: number;
  /** Sides that do not work on the day. */
  readonly dayOff: readonly SideId[];
  readonly mails: readonly SweptMail[];
}

/** Nothing done. */
export const NOTHING_SWEPT: SweepOutcome = {
  claimed: 0,
  backfilled: 0,
  alreadySent: 0,
  heldBack: 0,
  dayOff: [],
  mails: [],
};

/** Two outcomes as one. */
export function together(one: SweepOutcome, other: SweepOutcome): SweepOutcome {
  return {
    claimed: one.claimed + other.claimed,
    backfilled: one.backfilled + other.backfilled,
    alreadySent: one.alreadySent + other.alreadySent,
    heldBack: one.heldBack + other.heldBack,
    dayOff: [...one.dayOff, ...other.dayOff],
    mails: [...one.mails, ...other.mails],
  };
}
