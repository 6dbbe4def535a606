import type { Deadline } from '../deadlines/deadline.js';
import type { CivilDate } from '../shared/civil-date.js';
import type { Role } from '../shared/role.js';
import type { SideId } from '../shared/side-id.js';
import type { CommitmentTexts, NamedCommitment, RecordedAssignment } from './commitment-terms.js';
import type { Definition } from './definition.js';
import type { Subject, WorkedPeriod } from './subject.js';

/** What an organisation is to one commitment on its side; `none` = no assignment. */
export const PARTS = ['lead', 'supporting', 'delivering', 'waiting_for', 'none'] as const;

export type Part = (typeof PARTS)[number];

export type CommandBody =
  | {
      readonly type: 'move';
      readonly move: string;
      readonly reason: string | null;
      readonly waitingFor: string | null;
    }
  | {
      readonly type: 'propose';
      readonly subject: Subject;
      readonly proposalId: string;
      readonly contentHash: string;
      readonly reason: string | null;
    }
  /** Answers the open proposal `counters` with another one, which takes its place. */
  | {
      readonly type: 'counter';
      readonly counters: string;
      readonly subject: Subject;
      readonly proposalId: string;
      readonly contentHash: string;
      readonly reason: string | null;
    }
  | { readonly type: 'accept'; readonly proposalId: string; readonly contentHash: string }
  | { readonly type: 'decline'; readonly proposalId: string; readonly reason: string }
  | { readonly type: 'rescind'; readonly proposalId: string }
  /** Ends a proposal that nobody answered in time. Only the system gives it. */
  | { readonly type: 'lapse'; readonly proposalId: string }
  /** Sets the owners of the actor's own side, which needs nobody's consent. */
  | { readonly type: 'assign'; readonly assignments: readonly RecordedAssignment[] };

/** A wish, with the version its author had before his eyes. */
export type Command = CommandBody & { readonly seenVersion: number };

/** Who acts: the holder of a post, or the system itself, which belongs to no side and may only let a proposal lapse. */
export type ActingRole = Role | 'system';

/** The actor as far as the engine cares; `sideId` null for a joint post. */
export interface ActingParty {
  readonly sideId: SideId | null;
  readonly role: ActingRole;
  readonly part: Part;
}

/** The system as an actor. */
export const SYSTEM: ActingParty = { sideId: null, role: 'system', part: 'none' };

/** What the commitment says beside its state, as far as a subject needs it to be judged and carried out. */
export interface TermsAtHand {
  readonly number: string;
  /** Deadline versions so far. */
  readonly deadlines: number;
  readonly deadline: Deadline | null;
  readonly texts: Partial<CommitmentTexts>;
  readonly assignments: readonly RecordedAssignment[];
  /** Sides of the organisations that the subject names and the conference has; null for a third party. */
  readonly organisations: Readonly<Record<string, SideId | null>>;
  /** Numbers of the conference's sessions. */
  readonly sessions: readonly number[];
  /** The commitment that the subject names to merge into; null where the conference has none of that number. */
  readonly into: (NamedCommitment & { readonly open: boolean }) | null;
  /** Periods of recurring work that all sides have closed; absent where the subject names none. */
  readonly closedPeriods?: readonly WorkedPeriod[];
  /** Ids and numbers for commitments that take effect with the subject, as many as it opens; needed for the last consent only. */
  readonly fresh: readonly NamedCommitment[];
}

/** What the shell knows at the instant of deciding; the engine itself looks nothing up. */
export interface Facts {
  /** Every side of the conference whose consent counts; at least two. */
  readonly sides: readonly SideId[];
  readonly actor: ActingParty;
  /** The day the command takes effect. */
  readonly on: CivilDate;
  /** Pieces of evidence shared with all sides so far. */
  readonly sharedEvidence: number;
  /** Whether an agreed sentence comes with the command. */
  readonly sentence: boolean;
  /** Hash of the content as it is now; null where nobody computed it, which no proposal and no consent can match. */
  readonly contentHash: string | null;
  /** Needed where the subject `concernsTerms`, and to set owners. */
  readonly terms?: TermsAtHand | null;
  /** The version of the workflow that a migration leads to; needed to carry one out. */
  readonly target?: Definition | null;
  /** Last day on which the open proposal can be answered; null or absent where it never lapses. */
  readonly lapsesOn?: CivilDate | null;
}
