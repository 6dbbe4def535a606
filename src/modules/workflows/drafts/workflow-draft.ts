import type { Kind } from '../../../domain/shared/kind.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { DefinitionFault } from '../../../domain/workflow/check-definition.js';
import type { Definition } from '../../../domain/workflow/definition.js';

/** `returned`: a proposal of it ended without effect; other sides see it as it was proposed until it is edited again. */
export const DRAFT_STATES = ['draft', 'proposed', 'returned', 'published', 'discarded'] as const;

export type DraftState = (typeof DRAFT_STATES)[number];

/** One line of the list. */
export interface DraftHead {
  readonly id: string;
  readonly sideId: SideId;
  readonly kind: Kind;
  readonly basedOn: number | null;
  readonly title: string;
  readonly state: DraftState;
  readonly version: number;
  readonly publishedVersion: number | null;
  readonly editedAt: Date;
}

/** A draft with its document, which may be faulty. */
export interface WorkflowDraft extends DraftHead {
  readonly conferenceId: string;
  readonly body: unknown;
}

/** A draft with what is wrong with it; without faults, the definition it would publish. */
export interface CheckedDraft extends WorkflowDraft {
  /** The version it would become, were it published now. */
  readonly nextVersion: number;
  readonly faults: readonly DefinitionFault[];
  readonly definition: Definition | null;
  /** The proposal that is open on it. */
  readonly proposalId: string | null;
}
