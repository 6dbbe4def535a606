import type { Deadline } from '../deadlines/deadline.js';
import type { Activity } from '../shared/activity.js';
import type { CivilDate } from '../shared/civil-date.js';
import type { Kind } from '../shared/kind.js';
import type { Language } from '../shared/language.js';
import type { SideId } from '../shared/side-id.js';
import type { Standing } from '../shared/standing.js';
import type { Position } from '../workflow/commitment-state.js';
import type { NamedCommitment } from '../workflow/commitment-terms.js';
import type { Relation, VoidCause } from '../workflow/effect.js';
import type { Subject } from '../workflow/subject.js';
import type {
  CommitmentSource,
  CommitmentTexts,
  DeadlineSet,
  ProgressReported,
  ProposalOpened,
  RecordedAssignment,
} from './record-body.js';

/** A position with the activity of its side's latest *shared* statement; both null while the side has shared none. */
export interface ProjectedPosition extends Position {
  readonly activity: Activity | null;
  readonly statementId: string | null;
  /** Language in which it is written for whom the side waits. */
  readonly waitingLanguage: Language | null;
}

export interface ProjectedDeadline {
  readonly version: number;
  readonly deadline: Deadline;
  readonly reason: DeadlineSet['reason'];
  /** The one language the reason was written in; null where it is in all, or there is none. */
  readonly reasonLanguage: Language | null;
  readonly demonstration: boolean;
  readonly setOn: CivilDate;
}

export const PROPOSAL_STATES = ['open', 'accepted', 'declined', 'rescinded', 'superseded', 'lapsed', 'voided'] as const;

export type ProposalState = (typeof PROPOSAL_STATES)[number];

export interface ProjectedProposal {
  readonly id: string;
  readonly subject: Subject;
  /** The proposal it took the place of. */
  readonly counters: string | null;
  readonly state: ProposalState;
  readonly proposedBy: SideId;
  readonly consents: readonly SideId[];
  readonly contentHash: string;
  readonly sentence: ProposalOpened['sentence'];
  readonly content: unknown;
  /** The proposer's reason. */
  readonly reason: string | null;
  readonly reasonLanguage: Language | null;
  readonly declinedBy: SideId | null;
  readonly declineReason: string | null;
  readonly voidedBecause: VoidCause | null;
  readonly openedOn: CivilDate;
  /** The day it stopped being open, whichever way. */
  readonly endedOn: CivilDate | null;
}

/** `visibility` is as of now: a statement reported for its own side and shared later reads `shared`. A discarded one stays, marked. */
export interface ProjectedStatement extends Omit<ProgressReported, 'kind' | 'statementId'> {
  readonly id: string;
  readonly reportedOn: CivilDate;
  readonly sharedOn: CivilDate | null;
  readonly discarded: boolean;
}

/** How it hangs together with another commitment, and since when. */
export interface ProjectedLink {
  readonly relation: Relation;
  readonly other: NamedCommitment;
  readonly linkedOn: CivilDate;
}

/** A commitment rebuilt from its records. `version` is the sequence of the last shared record. */
export interface Projection {
  readonly commitmentId: string;
  readonly number: string;
  readonly officialNumber: string | null;
  readonly areaNumber: number;
  readonly sessionNumber: number;
  readonly kind: Kind;
  readonly workflowVersion: number;
  readonly authoritative: Language;
  readonly texts: Partial<CommitmentTexts>;
  /** Renderings that the authoritative text has left behind, with the instant of the record that did; ISO 8601. */
  readonly staleSince: Readonly<Partial<Record<Language, string>>>;
  readonly assignments: readonly RecordedAssignment[];
  readonly source: CommitmentSource | null;
  readonly instrument: number | null;
  readonly joint: string;
  readonly standing: Standing;
  readonly version: number;
  readonly positions: Readonly<Record<SideId, ProjectedPosition>>;
  readonly deadlines: readonly ProjectedDeadline[];
  readonly proposals: readonly ProjectedProposal[];
  readonly statements: readonly ProjectedStatement[];
  readonly links: readonly ProjectedLink[];
  readonly agreedOn: CivilDate;
  /** The day a joint move closed it; null while it is open. */
  readonly closedOn: CivilDate | null;
}
