import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Deadline } from '../deadlines/deadline.js';
import type { Ladder } from '../reminders/ladder.js';
import type { CivilDate } from '../shared/civil-date.js';
import type { Kind } from '../shared/kind.js';
import type { Language } from '../shared/language.js';
import type { Role } from '../shared/role.js';
import type { SideId } from '../shared/side-id.js';
import type { CommitmentTexts, RecordedAssignment } from '../workflow/commitment-terms.js';
import type { Definition } from '../workflow/definition.js';

export interface RehearsedSide {
  readonly id: SideId;
  readonly calendar: WorkingCalendar;
  readonly language: Language;
}

export interface RehearsedSession {
  readonly number: number;
  readonly plenary: boolean;
  /** Null where the rehearsal is to find a day. */
  readonly heldOn: CivilDate | null;
}

/** What was agreed, as it stood on its first day. */
export interface RehearsedCommitment {
  readonly number: string;
  readonly area: number;
  readonly session: number;
  readonly kind: Kind;
  readonly texts: CommitmentTexts;
  readonly assignments: readonly RecordedAssignment[];
  readonly deadline: Deadline;
}

/** A conference to be rehearsed. Lists are in the order of its file; the order counts, since dice are thrown along it. */
export interface RehearsedConference {
  /** At least two. */
  readonly sides: readonly RehearsedSide[];
  readonly authoritative: Language;
  readonly organisations: readonly { readonly code: string; readonly side: SideId | null }[];
  readonly posts: readonly { readonly code: string; readonly organisation: string; readonly role: Role }[];
  readonly sessions: readonly RehearsedSession[];
  readonly commitments: readonly RehearsedCommitment[];
  /** At least one version of every kind that commitments are of, and of those that may follow from them. */
  readonly definitions: readonly Definition[];
  readonly ladder: Ladder;
}
