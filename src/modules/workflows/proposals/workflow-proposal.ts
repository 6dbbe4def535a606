import type { Kind } from '../../../domain/shared/kind.js';
import type { Language } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';

export const WORKFLOW_PROPOSAL_STATES = ['open', 'accepted', 'declined', 'rescinded', 'lapsed', 'voided'] as const;

export type WorkflowProposalState = (typeof WORKFLOW_PROPOSAL_STATES)[number];

/** An open proposal that waits for a side, in a list of such. */
export interface WaitingWorkflowProposal {
  readonly id: string;
  readonly kind: Kind;
  /** The version proposed, or the one that commitments are to go over to. */
  readonly version: number;
  readonly title: string;
  readonly migration: boolean;
  readonly proposedBy: SideId;
  readonly openedAt: Date;
}

/** What is proposed: the draft of a definition, or a migration. */
export type ProposalSubject =
  | { readonly draftId: string; readonly migrationId?: never }
  | { readonly migrationId: string; readonly draftId?: never };

export interface WorkflowConsentView {
  readonly sideId: SideId;
  readonly at: Date;
}

/** One line of the list. */
export interface WorkflowProposalHead {
  readonly id: string;
  readonly draftId: string | null;
  readonly migrationId: string | null;
  readonly kind: Kind;
  readonly title: string;
  readonly contentHash: string;
  readonly proposedBy: SideId;
  readonly state: WorkflowProposalState;
  readonly openedAt: Date;
  readonly endedAt: Date | null;
  readonly endedBy: SideId | null;
  readonly reason: string | null;
  readonly reasonLanguage: Language | null;
  readonly consents: readonly WorkflowConsentView[];
}

/** A proposal with the exact content that consent is given to. */
export interface WorkflowProposal extends WorkflowProposalHead {
  readonly conferenceId: string;
  readonly content: unknown;
  /** Every side of the conference, in its order. */
  readonly sides: readonly SideId[];
}
