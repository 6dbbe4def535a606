import type { SideId } from '../shared/side-id.js';
import type { Standing } from '../shared/standing.js';
import type { CommitmentState } from './commitment-state.js';
import type { Definition } from './definition.js';
import { deriveStanding } from './derive-standing.js';
import { hasStates } from './has-states.js';
import { jointState } from './joint-state.js';

/** Where a commitment stands, and whether it is open. */
export interface StandsThen {
  readonly standing: Standing;
  readonly open: boolean;
}

/**
 * Where a commitment stands by its definition. Where a state is none of the definition's, as may be of a past day, what was `kept`
 * of that day; throws RangeError where nothing was.
 */
export function standingThen(
  definition: Definition,
  state: Pick<CommitmentState, 'joint' | 'positions'>,
  sides: readonly SideId[],
  kept: StandsThen | null,
): StandsThen {
  if (kept !== null && !hasStates(definition, state)) return kept;
  return { standing: deriveStanding(definition, state, sides), open: jointState(definition, state.joint).open };
}
