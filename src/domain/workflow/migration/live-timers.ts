import { rootOf } from '../check/check-timers.js';
import type { CommitmentState } from '../commitment-state.js';
import { type Definition, NEVER_STATED } from '../definition.js';

/**
 * Timers of a definition that may count while a commitment is in this state, in order of definition. One that counts from
 * a deadline may whatever the state: whether there is a deadline is none of the state's.
 */
export function liveTimers(
  definition: Definition,
  state: Pick<CommitmentState, 'joint' | 'positions' | 'proposal'>,
): readonly string[] {
  const stated = Object.values(state.positions).map((position) => position.state ?? NEVER_STATED);
  return Object.keys(definition.timers).filter((name) => {
    const root = rootOf(definition.timers, name);
    switch (root?.on) {
      case 'position':
        return root.states.some((one) => stated.includes(one));
      case 'joint':
        return root.states.includes(state.joint);
      case 'proposal':
        return state.proposal !== null;
      case 'deadline':
        return true;
      case undefined:
        return false;
    }
  });
}
