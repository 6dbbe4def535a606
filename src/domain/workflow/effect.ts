import type { SideId } from '../shared/side-id.js';

/** Why an open proposal ended with nobody deciding on it. */
export const VOID_CAUSES = ['position_moved', 'content_changed'] as const;

export type VoidCause = (typeof VOID_CAUSES)[number];

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

/** A side proposed a joint move; its own consent is given with it. */
export interface ProposalOpening {
  readonly kind: 'proposal_opened';
  readonly proposalId: string;
  readonly move: string;
  readonly side: SideId;
  readonly contentHash: string;
  readonly reason: string | null;
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
}

/**
 * A record as the engine decides it. The shell stores it as it is, but completes `proposal_opened` with the sentence and the
 * canonical content it hashed: `completeBody` in src/domain/records.
 */
export type EngineRecord =
  PositionStated | ProposalOpening | ConsentGiven | ProposalDeclined | ProposalRescinded | ProposalVoided | JointMoved;

/**
 * What the shell must do for a decision: append the records, in this order. Who is told of it is no effect of its own, for a
 * notice sent at once could be lost or sent twice: the daily sweep reads it off what the records left (`toldOfEnding`).
 */
export interface Effect {
  readonly type: 'record';
  readonly body: EngineRecord;
}

/** Wraps a record as an effect. */
export function record(body: EngineRecord): Effect {
  return { type: 'record', body };
}
