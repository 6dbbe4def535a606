import type { SideId } from '../shared/side-id.js';
import type { Standing } from '../shared/standing.js';
import type { CommitmentState } from '../workflow/commitment-state.js';
import type { Definition } from '../workflow/definition.js';

/** The rule of the standing written a second time, in other words, so that the engine's can be held against it. */
export function standingByHand(
  definition: Definition,
  state: Pick<CommitmentState, 'joint' | 'positions'>,
  sides: readonly SideId[],
): Standing {
  const joint = definition.joint[state.joint];
  if (joint?.open === false && joint.standing !== null) return joint.standing;
  const stated = sides.map((side) => state.positions[side]?.state ?? null);
  if (stated.includes(null)) return 'no_report';
  const [one, ...others] = new Set(stated.map((name) => definition.positions[name ?? '']?.standing ?? 'no_report'));
  return others.length > 0 ? 'sides_differ' : (one ?? 'no_report');
}
