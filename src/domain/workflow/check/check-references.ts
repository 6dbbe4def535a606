import { NEVER_STATED, type Definition, type JointMove, type Move } from '../definition.js';
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
  if (move.to !== '' && !Object.hasOwn(states, move.to)) place.at('to').fault('unknown_state', move.to);
  // Waiting for another body is a change; anything else that ends where it began records nothing new.
  if (move.from.includes(move.to) && !move.needs.includes('waiting_for')) place.fault('pointless_move', move.to);
  if (move.scope === 'joint') checkJointMove(definition, move, place);
}

function checkJointMove({ positions, joint }: Named, move: JointMove, place: Place): void {
  for (const state of move.from) {
    if (joint[state]?.open === false) place.at('from').fault('from_closed', state);
  }
  if (move.setsPosition !== null && !Object.hasOwn(positions, move.setsPosition)) {
    place.at('setsPosition').fault('unknown_state', move.setsPosition);
  }
}

/** Two moves between the same two states leave it to chance whose terms hold; the laxer one would void the other's needs. */
function checkAmbiguity(definition: Named, place: Place): void {
  const moves = Object.entries(definition.moves);
  moves.forEach(([name, move], index) => {
    for (const [earlier, other] of moves.slice(0, index)) {
      const same = move.scope === other.scope && move.to === other.to;
      const shared = same ? move.from.filter((state) => other.from.includes(state)) : [];
      if (shared.length > 0) place.at('moves', name).fault('ambiguous_moves', `${earlier}: ${shared.join(', ')}`);
    }
  });
}
