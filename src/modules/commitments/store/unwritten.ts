import type { SideId } from '../../../domain/shared/side-id.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { initialState } from '../../../domain/workflow/initial-state.js';
import type { CommitmentInHand } from './commitment-in-hand.js';

/** A commitment in hand before its first record: version 0, for the store to append `commitment_agreed` to. */
export function unwritten(
  { id, number }: { readonly id: string; readonly number: string },
  at: { readonly conferenceId: string; readonly sides: readonly SideId[]; readonly definition: Definition },
): CommitmentInHand {
  const { conferenceId, sides, definition } = at;
  return {
    id,
    conferenceId,
    number,
    kind: definition.kind,
    workflowVersion: definition.version,
    definition,
    sides,
    state: { ...initialState(definition, sides), version: 0 },
    part: 'none',
  };
}
