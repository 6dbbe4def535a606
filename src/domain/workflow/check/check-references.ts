import { NEVER_STATED, STAYING_NEEDS, type Definition, type JointMove, type Move } from '../definition.js';
import type { Place } from './place.js';

type Named = Pick<Definition, 'positions' | 'joint' | 'moves'>;

/** Every state that a move names must be defined, a joint move must start from an open state, and a move must change something. */
export function checkReferences(definition: Named, place: Place): void {
  for (const [name, move] of Object.entries(definition.moves)) checkMove(definition, move, place.at('moves', name));
  checkAmbiguity(definition, place);
}

function checkMove(definition: Named, move: Move, place: Place): void {
  const states = move.scope === 'side' ? definition.positions : definition.joint;
  for (const state of move.from) {
    if (move.scope === 'side' && state === NEVER_STATED) continue;
    if (!Object.hasOwn(states, state)) place.at('from').fault('unknown_state', state);
  }
  checkTarget(definition, move, place.at('to'));
  if (move.from.includes(move.to) && staying(move).length === 0) place.fault('pointless_move', move.to);
  if (move.scope === 'joint') checkJointMove(definition, move, place);
}

/** A side that could set a joint state would decide for all: that is worth more than "no such state". */
function checkTarget({ positions, joint }: Named, { scope, to }: Move, place: Place): void {
  if (to === '' || Object.hasOwn(scope === 'side' ? positions : joint, to)) return;
  place.fault(scope === 'side' && Object.hasOwn(joint, to) ? 'joint_move_alone' : 'unknown_state', to);
}

/** Needs that make a move from a state to itself a change: it brings what the commitment had not. Otherwise it records nothing. */
function staying({ scope, needs }: Move): readonly string[] {
  return needs.filter((need) => (scope === 'side' ? need === 'waiting_for' : STAYING_NEEDS.includes(need)));
}

function checkJointMove({ positions, joint }: Named, move: JointMove, place: Place): void {
  for (const state of move.from) {
    if (joint[state]?.open === false) place.at('from').fault('from_closed', state);
  }
  if (move.setsPosition !== null && !Object.hasOwn(positions, move.setsPosition)) {
    place.at('setsPosition').fault('unknown_state', move.setsPosition);
  }
}

/**
 * Two moves between the same two states leave it to chance whose terms hold; the laxer one would void the other's needs. Moves
 * that stay where they are differ by what they bring.
 */
function checkAmbiguity(definition: Named, place: Place): void {
  const first = new Map<string, string>();
  for (const [name, move] of Object.entries(definition.moves)) {
    const shared = new Map<string, string[]>();
    for (const from of new Set(move.from)) {
      const way = JSON.stringify([move.scope, from, move.to, from === move.to ? staying(move) : []]);
      const earlier = first.get(way);
      if (earlier === undefined) first.set(way, name);
      else shared.set(earlier, [...(shared.get(earlier) ?? []), from]);
    }
    for (const [earlier, states] of shared) {
      place.at('moves', name).fault('ambiguous_moves', `${earlier}: ${states.join(', ')}`);
    }
  }
}
