import type { Activity } from '../shared/activity.js';
import type { CivilDate } from '../shared/civil-date.js';
import type { Kind } from '../shared/kind.js';
import type { Language } from '../shared/language.js';
import type { SideId } from '../shared/side-id.js';
import type {
  AgreedSentence,
  CommitmentSource,
  CommitmentTexts,
  RecordedAssignment,
} from '../workflow/commitment-terms.js';
import type {
  CommitmentAmended,
  DeadlineSet,
  EngineRecord,
  PositionStated,
  ProposalDeclined,
  ProposalOpening,
} from '../workflow/effect.js';

export type {
  CommitmentSource,
  CommitmentText,
  CommitmentTexts,
  RecordedAssignment,
  SourceSpan,
} from '../workflow/commitment-terms.js';
export type { CommitmentAmended, DeadlineSet } from '../workflow/effect.js';

/** Version of the payload shapes below; stored with every record, raised when a shape changes. */
export const RECORD_SCHEMA = 3;

export interface CommitmentAgreed {
  readonly kind: 'commitment_agreed';
  /** As written in the conference, for example `03.01`. */
  readonly number: string;
  readonly areaNumber: number;
  readonly sessionNumber: number;
  readonly commitmentKind: Kind;
  readonly workflowVersion: number;
  readonly authoritative: Language;
  /** A language in which nobody has written it yet is absent, the one that binds included. */
  readonly texts: Partial<CommitmentTexts>;
  readonly assignments: readonly RecordedAssignment[];
  readonly source: CommitmentSource | null;
  /** Number of an instrument that carries it too. */
  readonly instrument: number | null;
  readonly initialJoint: string;
}

export interface RecordedEvidence {
  readonly id: string;
  readonly title: string;
  readonly datedOn: CivilDate | null;
  readonly keptAt: string | null;
  readonly url: string | null;
}

export interface ProgressReported {
  readonly kind: 'progress_reported';
  readonly statementId: string;
  readonly side: SideId;
  readonly activity: Activity;
  readonly language: Language;
  readonly narrative: string;
  readonly periodFrom: CivilDate;
  readonly periodTo: CivilDate;
  readonly visibility: 'side' | 'shared';
  readonly evidence: readonly RecordedEvidence[];
  /** True where the words were invented for the demonstration. */
  readonly demonstration: boolean;
}

/** A draft shown to every side. Says the whole again: the draft's own record stays private, and shared records must replay alone. */
export interface StatementShared extends Omit<ProgressReported, 'kind' | 'visibility'> {
  readonly kind: 'statement_shared';
}

/** A draft that its side gave up: private as the draft was, and for good. */
export interface DraftDiscarded {
  readonly kind: 'draft_discarded';
  readonly statementId: string;
  readonly side: SideId;
}

/** Adds in which language its words (the reason, who is waited for) are written; absent in records of before it was kept. */
interface Worded {
  readonly language?: Language | null;
}

/** The engine's record completed with what was hashed, so that the words consented to can be shown for ever. */
export interface ProposalOpened extends ProposalOpening, Worded {
  readonly sentence: AgreedSentence | null;
  /** The canonical object whose hash is `contentHash`. */
  readonly content: unknown;
}

export interface RecordedPosition extends PositionStated, Worded {}

export interface RecordedDecline extends ProposalDeclined, Worded {}

/** What the engine decided, as it is stored. */
export type DecidedBody =
  | RecordedPosition
  | ProposalOpened
  | RecordedDecline
  | Exclude<EngineRecord, PositionStated | ProposalOpening | ProposalDeclined | DeadlineSet | CommitmentAmended>;

/** Payload of a record by kind; plain JSON. The commitment's own kind is `commitmentKind`: `kind` tells records apart. */
export type RecordBody =
  | CommitmentAgreed
  | CommitmentAmended
  | DeadlineSet
  | ProgressReported
  | StatementShared
  | DraftDiscarded
  | DecidedBody;
