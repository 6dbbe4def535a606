import type { Facts } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import { NEVER_STATED, type Definition } from './definition.js';
import { probeMoves } from './probe-moves.js';
import { proposedMove } from './subject.js';

/** Answers per definition, by all that they depend on. There are as many as an actor can stand to a commitment: some hundreds. */
const KNOWN = new WeakMap<Definition, Map<string, readonly string[]>>();

/** Names of what is open to this actor now. Asked with every denial, so what was asked before is not worked out again. */
export function openNames(definition: Definition, state: CommitmentState, facts: Facts): readonly string[] {
  const known = KNOWN.get(definition) ?? new Map<string, readonly string[]>();
  KNOWN.set(definition, known);
  const key = keyOf(state, facts);
  const before = known.get(key);
  if (before !== undefined) return before;
  const open = probeMoves(definition, state, facts).filter(({ refusal }) => refusal === null);
  const names = Object.freeze(open.map(({ move }) => move));
  known.set(key, names);
  return names;
}

/** States, the actor's standing to them, and what of the facts a form cannot supply; neither ids nor versions nor names of sides. */
function keyOf(
  { joint, positions, proposal }: CommitmentState,
  { actor, sides, sharedEvidence, contentHash }: Facts,
): string {
  const side = actor.sideId;
  const sided = side !== null && sides.includes(side);
  const own = side === null ? '' : (positions[side]?.state ?? NEVER_STATED);
  const acting = `${actor.role}|${actor.part}|${sided}|${joint}|${own}|${sharedEvidence > 0}`;
  if (proposal === null) return acting;
  const { subject, proposedBy, consents } = proposal;
  const changed = contentHash !== null && contentHash !== proposal.contentHash;
  return `${acting}|${subject.type}|${proposedMove(subject) ?? ''}|${proposedBy === side}|${side !== null && consents.includes(side)}|${changed}`;
}
