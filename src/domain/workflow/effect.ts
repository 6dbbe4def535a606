import type { Deadline } from '../deadlines/deadline.js';
import type { Kind } from '../shared/kind.js';
import type { Language, LocalizedText } from '../shared/language.js';
import type { SideId } from '../shared/side-id.js';
import type {
  CommitmentSource,
  CommitmentTexts,
  NamedCommitment,
  RecordedAssignment,
  Words,
} from './commitment-terms.js';
import type { StateMapping, Subject, WorkedPeriod } from './subject.js';

/** Why an open proposal ended with nobody deciding on it. */
export const VOID_CAUSES = [
  'position_moved',
  'content_changed',
  'evidence_changed',
  'deadline_changed',
  'text_changed',
  'owners_changed',
  'merged',
] as const;

export type VoidCause = (typeof VOID_CAUSES)[number];

/** How one commitment hangs together with another. Every relation has its mirror on the other commitment. */
export const RELATIONS = ['opens', 'opened_by', 'merged_into', 'merged_from', 'split_into', 'split_from'] as const;

export type Relation = (typeof RELATIONS)[number];

/** A side stated its position; `from` null where it is its first statement. */
export interface PositionStated {
  readonly kind: 'position_stated';
  readonly side: SideId;
  readonly move: string;
  readonly from: string | null;
  readonly to: string;
  readonly waitingFor: string | null;
  readonly reason: string | null;
}

/** A side proposed a joint move or a change of terms; its own consent is given with it. */
export interface ProposalOpening {
  readonly kind: 'proposal_opened';
  readonly proposalId: string;
  readonly subject: Subject;
  readonly side: SideId;
  readonly contentHash: string;
  readonly reason: string | null;
  /** The proposal that this one answers and takes the place of. */
  readonly counters: string | null;
}

export interface ConsentGiven {
  readonly kind: 'consent_given';
  readonly proposalId: string;
  readonly side: SideId;
  readonly contentHash: string;
}

export interface ProposalDeclined {
  readonly kind: 'proposal_declined';
  readonly proposalId: string;
  readonly side: SideId;
  readonly reason: string;
}

export interface ProposalRescinded {
  readonly kind: 'proposal_rescinded';
  readonly proposalId: string;
  readonly side: SideId;
}

/** Another side answered with a proposal of its own. */
export interface ProposalSuperseded {
  readonly kind: 'proposal_superseded';
  readonly proposalId: string;
  readonly side: SideId;
  /** The proposal that took its place. */
  readonly by: string;
}

/** Nobody answered in time. */
export interface ProposalLapsed {
  readonly kind: 'proposal_lapsed';
  readonly proposalId: string;
}

export interface ProposalVoided {
  readonly kind: 'proposal_voided';
  readonly proposalId: string;
  readonly because: VoidCause;
}

/** The joint state moved with every side's consent; every position became `setsPosition` unless that is null. */
export interface JointMoved {
  readonly kind: 'joint_moved';
  readonly move: string;
  readonly from: string;
  readonly to: string;
  readonly proposalId: string;
  readonly setsPosition: string | null;
  /** Session at which the disposition was given; absent where it was none. */
  readonly session?: number;
  readonly period?: WorkedPeriod;
  readonly measures?: readonly Words[];
}

/** Deadline versions of a commitment count 1, 2, 3 without gaps. */
export interface DeadlineSet {
  readonly kind: 'deadline_set';
  readonly version: number;
  readonly deadline: Deadline;
  /** Why it was extended; null for the first. */
  readonly reason: LocalizedText | null;
  /** The one language the reason was written in, where nobody has rendered it; absent where it is in all. */
  readonly reasonLanguage?: Language | null;
  /** True where the date was invented for the demonstration. */
  readonly demonstration: boolean;
  /** The proposal that all sides consented to; absent where a file was loaded or a session fixed. */
  readonly proposalId?: string;
}

/** What is absent stays as it was; `assignments` and each language of `texts` replace the former whole. */
export interface CommitmentAmended {
  readonly kind: 'commitment_amended';
  readonly texts?: Partial<CommitmentTexts>;
  readonly assignments?: readonly RecordedAssignment[];
  readonly areaNumber?: number;
  readonly officialNumber?: string | null;
  readonly source?: CommitmentSource | null;
  readonly instrument?: number | null;
  /** The proposal that all sides consented to. */
  readonly proposalId?: string;
  /** The side that changed its own owners, which needs nobody's consent. */
  readonly side?: SideId;
}

/** The commitment goes on in several; it closed with their opening. */
export interface CommitmentSplit {
  readonly kind: 'commitment_split';
  readonly proposalId: string;
  readonly from: string;
  readonly to: string;
  readonly into: readonly NamedCommitment[];
}

/** The commitment goes on in another one. Follows the joint move that closed it. */
export interface CommitmentMerged {
  readonly kind: 'commitment_merged';
  readonly proposalId: string;
  readonly into: NamedCommitment;
}

/** The commitment hangs together with another one, whose history says the mirror of it. */
export interface CommitmentLinked {
  readonly kind: 'commitment_linked';
  readonly relation: Relation;
  readonly other: NamedCommitment;
  readonly proposalId: string;
}

/** The commitment runs on another version of its workflow; its states became what the mapping says. */
export interface WorkflowMigrated {
  readonly kind: 'workflow_migrated';
  readonly proposalId: string;
  readonly from: number;
  readonly to: number;
  readonly mapping: StateMapping;
  /**
   * The migration of many commitments that every side consented to at once: `proposalId` then names its proposal, which is none
   * of this commitment's own. One that was open here, and means the same under the new version, stays open.
   */
  readonly migrationId?: string;
  /** Name of each timer in the new version, null = it ends. One that is left out, as all are in schema 2, keeps its name. */
  readonly timers?: Readonly<Record<string, string | null>>;
}

/**
 * A record as the engine decides it. The shell stores it as it is, but completes `proposal_opened` with the sentence and the
 * canonical content it hashed: `completeBody` in src/domain/records.
 */
export type EngineRecord =
  | PositionStated
  | ProposalOpening
  | ConsentGiven
  | ProposalDeclined
  | ProposalRescinded
  | ProposalSuperseded
  | ProposalLapsed
  | ProposalVoided
  | JointMoved
  | DeadlineSet
  | CommitmentAmended
  | CommitmentSplit
  | CommitmentMerged
  | CommitmentLinked
  | WorkflowMigrated;

/** Append this record to the commitment decided on. */
export interface RecordEffect {
  readonly type: 'record';
  readonly body: EngineRecord;
}

/** Open another commitment and say in its history where it comes from. What is null is as in the one it comes from. */
export interface OpenEffect {
  readonly type: 'open';
  readonly commitment: NamedCommitment;
  readonly relation: Extract<Relation, 'opened_by' | 'split_from'>;
  readonly kind: Kind;
  readonly texts: CommitmentTexts;
  readonly assignments: readonly RecordedAssignment[] | null;
  readonly deadline: Deadline | null;
  readonly proposalId: string;
}

/** Say the mirror of a relation in the history of a commitment that is there already. */
export interface LinkEffect {
  readonly type: 'link';
  readonly commitment: NamedCommitment;
  readonly relation: Extract<Relation, 'merged_from'>;
  readonly proposalId: string;
}

/**
 * What the shell must do for a decision: append the records, in this order, and what happens to other commitments, all in one
 * transaction. Who is told of it is no effect of its own, for a
 * notice sent at once could be lost or sent twice: the daily sweep reads it off what the records left (`toldOfEnding`).
 */
export type Effect = RecordEffect | OpenEffect | LinkEffect;

/** Wraps a record as an effect. */
export function record(body: EngineRecord): RecordEffect {
  return { type: 'record', body };
}

/** The records among the effects, in order. */
export function recordsAmong(effects: readonly Effect[]): readonly EngineRecord[] {
  const records: EngineRecord[] = [];
  for (const effect of effects) if (effect.type === 'record') records.push(effect.body);
  return records;
}
