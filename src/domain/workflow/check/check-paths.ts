import { NEVER_STATED, SPLIT_STATE, type Definition, type JointMove, type Move } from '../definition.js';
import type { Place } from './place.js';
import { reachable, type Step } from './reachable.js';

type Graph = Pick<Definition, 'positions' | 'joint' | 'moves' | 'initialJoint'>;

/** What can ever be, as far as a timer could see it: nothing counts on in a closed commitment. */
export interface Lived {
  /** Open joint states that can be reached. */
  readonly joint: ReadonlySet<string>;
  /** Positions that a side can be in while the commitment is open; `none` among them. */
  readonly positions: ReadonlySet<string>;
}

/** Every state can be reached, every open one can be left, and from every open joint state a closed one can be reached. */
export function checkPaths(definition: Graph, place: Place): Lived {
  const jointSteps = stepsOf(definition, 'joint');
  const reached = reachable([definition.initialJoint], jointSteps);
  checkJointPaths(definition, jointSteps, reached, place.at('joint'));
  const positions = checkPositionPaths(definition, reached, place.at('positions'));
  return { joint: new Set([...reached].filter((state) => definition.joint[state]?.open === true)), positions };
}

function checkJointPaths({ joint }: Graph, steps: readonly Step[], reached: ReadonlySet<string>, place: Place): void {
  const closed = Object.keys(joint).filter((state) => joint[state]?.open === false);
  const closing = reachable(
    closed,
    steps.map(({ from, to }) => ({ from: to, to: from })),
  );
  const left = leftBy(steps);
  for (const [name, { open }] of Object.entries(joint)) {
    // A split is no move, and any open commitment can be split.
    if (!reached.has(name) && (open || name !== SPLIT_STATE)) place.at(name).fault('unreachable_state', name);
    if (!open) continue;
    if (!left.has(name)) place.at(name).fault('dead_end', name);
    else if (!closing.has(name)) place.at(name).fault('no_way_to_close', name);
  }
}

/** States that some move leaves for another. */
function leftBy(steps: readonly Step[]): ReadonlySet<string> {
  return new Set(steps.filter(({ from, to }) => from !== to).map(({ from }) => from));
}

function checkPositionPaths(definition: Graph, reachedJoint: ReadonlySet<string>, place: Place): ReadonlySet<string> {
  const { positions, joint } = definition;
  const steps = stepsOf(definition, 'side');
  const taken = Object.values(definition.moves).filter(
    (move): move is JointMove => move.scope === 'joint' && move.from.some((state) => reachedJoint.has(state)),
  );
  const setBy = (moves: readonly JointMove[]): string[] => moves.flatMap((move) => move.setsPosition ?? []);
  const whileOpen = reachable([NEVER_STATED, ...setBy(taken.filter((move) => joint[move.to]?.open === true))], steps);
  const ever = new Set([...whileOpen, ...setBy(taken)]);
  for (const name of Object.keys(positions)) {
    if (!ever.has(name)) place.at(name).fault('unreachable_state', name);
  }
  // What a closing move sets need not be left again: nothing moves in a closed commitment.
  const left = leftBy(steps);
  for (const name of whileOpen) {
    if (!left.has(name) && (name === NEVER_STATED || Object.hasOwn(positions, name)))
      place.at(name).fault('dead_end', name);
  }
  return whileOpen;
}

function stepsOf(definition: Graph, scope: Move['scope']): Step[] {
  return Object.values(definition.moves).flatMap((move) =>
    move.scope === scope && move.to !== '' ? move.from.map((from) => ({ from, to: move.to })) : [],
  );
}
