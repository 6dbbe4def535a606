import type { CommitmentState } from '../../../domain/workflow/commitment-state.js';
import type { Part } from '../../../domain/workflow/command.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import type { Kind } from '../../../domain/shared/kind.js';
import type { SideId } from '../../../domain/shared/side-id.js';

/** A commitment locked for one command: its state, the definition it runs on, and the actor's part in it. */
export interface CommitmentInHand {
  readonly id: string;
  readonly conferenceId: string;
  readonly number: string;
  readonly kind: Kind;
  readonly workflowVersion: number;
  readonly definition: Definition;
  /** In the order the conference declares them. */
  readonly sides: readonly SideId[];
  readonly state: CommitmentState;
  readonly part: Part;
}
