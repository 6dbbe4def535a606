import type { SideId } from '../shared/side-id.js';
import type { CommitmentState, Position } from './commitment-state.js';
import type { Definition } from './definition.js';

/** Position of a side that has never stated one. */
export const UNSTATED: Position = { state: null, since: null, waitingFor: null };

/** A commitment just agreed: no side has stated a position. `version` is 1, the sequence of the `commitment_agreed` record. */
export function initialState(definition: Definition, sides: readonly SideId[]): CommitmentState {
  return {
    joint: definition.initialJoint,
    positions: Object.fromEntries(sides.map((side) => [side, UNSTATED])),
    proposal: null,
    version: 1,
  };
}
