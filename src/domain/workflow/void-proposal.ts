import type { CommitmentState, OpenProposal } from './commitment-state.js';
import { record, type Effect, type VoidCause } from './effect.js';

export interface Voiding {
  readonly next: CommitmentState;
  readonly effects: readonly Effect[];
}

/**
 * For every change that is no command of the engine (a text amended, evidence shared, a deadline set): voids the open proposal
 * where its content is no longer what was proposed, and says why. Pass the state with the version of the record that made the change.
 * Without such a proposal the same state and no effects come back.
 */
export function voidIfChanged(
  state: CommitmentState,
  contentHashNow: string,
  because: VoidCause = 'content_changed',
): Voiding {
  const open = state.proposal;
  if (open === null || open.contentHash === contentHashNow) return { next: state, effects: [] };
  const effects = [voidProposal(open, because)];
  return { next: { ...state, proposal: null, version: state.version + 1 }, effects };
}

/** The record of a proposal that ends with nobody deciding on it. */
export function voidProposal(open: OpenProposal, because: VoidCause): Effect {
  return record({ kind: 'proposal_voided', proposalId: open.id, because });
}
