import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { LocalizedText } from '../../../domain/shared/language.js';
import type { Role } from '../../../domain/shared/role.js';
import type { MailState, MailView } from '../../mail/index.js';
import type { RemindedOf } from '../sweep/subject.js';

/** A reminder that will go out unless something changes before. */
export interface PlannedItem {
  readonly commitmentId: string;
  readonly number: string;
  readonly title: string;
  /** What it is counted from: a deadline, a proposal that waits for this side, or the end of one; or a timer of the workflow. */
  readonly about: RemindedOf;
  readonly rung: string;
  readonly label: LocalizedText;
  /** The day hangs on a calendar that is not yet published. */
  readonly provisional: boolean;
}

/** One day on which mail will go out to a post. */
export interface PlannedDay {
  readonly date: CivilDate;
  readonly items: readonly PlannedItem[];
}

/** A reminder about one commitment that will go out to a post of the side. */
export interface ComingReminder extends Omit<PlannedItem, 'commitmentId' | 'number' | 'title'> {
  readonly date: CivilDate;
  readonly postName: LocalizedText;
  readonly role: Role;
}

/** A reminder that went out. */
export interface GivenReminder {
  readonly mailId: string;
  readonly mailState: MailState;
  /** Null where it was about no commitment. */
  readonly commitmentId: string | null;
  readonly number: string;
  readonly title: string;
  readonly about: RemindedOf;
  /** The ledger's own name of it. */
  readonly occasion: string;
  /** Null where the plan no longer has the rung. */
  readonly label: LocalizedText | null;
  readonly plannedOn: CivilDate;
  readonly sweptOn: CivilDate;
  /** Its own day was missed. */
  readonly backfilled: boolean;
  /** Null for a proposal and its outcome. */
  readonly deadlineVersion: number | null;
  readonly postName: LocalizedText;
}

/** What was and will be sent about a commitment to the actor's side. */
export interface CommitmentReminders {
  readonly given: readonly GivenReminder[];
  readonly coming: readonly ComingReminder[];
}

/** A mail and why it was sent: the post it went to and each reminder in it. */
export interface MailReason {
  readonly mail: MailView;
  readonly post: { readonly name: LocalizedText; readonly heldSince: CivilDate | null };
  readonly reminders: readonly GivenReminder[];
}
