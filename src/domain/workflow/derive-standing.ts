import type { SideId } from '../shared/side-id.js';
import type { Standing } from '../shared/standing.js';
import type { CommitmentState } from './commitment-state.js';
import type { Definition } from './definition.js';
import { jointState } from './joint-state.js';

/**
 * The joint standing, never typed in by anybody: a closed joint state gives its own; else `no_report` while a side has never
 * stated a position (silence is not agreement), the common standing where all positions agree, `sides_differ` otherwise.
 */
export function deriveStanding(
  definition: Definition,
  state: Pick<CommitmentState, 'joint' | 'positions'>,
  sides: readonly SideId[],
): Standing {
  const closed = jointState(definition, state.joint).standing;
  if (closed !== null) return closed;
  let common: Standing | null = null;
  let differ = false;
  for (const side of sides) {
    const stated = state.positions[side]?.state ?? null;
    if (stated === null) return 'no_report';
    const standing = standingOfPosition(definition, stated);
    differ ||= common !== null && common !== standing;
    common = standing;
  }
  return differ ? 'sides_differ' : (common ?? 'no_report');
}

/** Standing a position stands for; throws RangeError for a position of another definition. */
export function standingOfPosition(definition: Definition, position: string): Standing {
  const found = Object.hasOwn(definition.positions, position) ? definition.positions[position] : undefined;
  if (found === undefined) {
    throw new RangeError(`${definition.kind}.v${definition.version} has no position "${position}"`);
  }
  return found.standing;
}
