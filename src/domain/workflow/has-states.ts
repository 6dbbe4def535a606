import type { CommitmentState } from './commitment-state.js';
import type { Definition } from './definition.js';

/**
 * Whether the joint state and every stated position are the definition's own. Of a past day a migration and a move told late may be
 * known one without the other, and then they are not.
 */
export function hasStates(
  definition: Definition,
  { joint, positions }: Pick<CommitmentState, 'joint' | 'positions'>,
): boolean {
  const stated = Object.values(positions).flatMap(({ state }) => state ?? []);
  return Object.hasOwn(definition.joint, joint) && stated.every((state) => Object.hasOwn(definition.positions, state));
}
