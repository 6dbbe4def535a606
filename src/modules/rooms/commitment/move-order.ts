import { type Standing, STANDINGS } from '../../../domain/shared/standing.js';
import type { Definition, JointMove, Need } from '../../../domain/workflow/definition.js';

/**
 * Place of a move in a list: answers to a proposal, then what a side does alone, then what all do together, each from the
 * beginning of the work to its end. The definition itself has no order once it is stored.
 */
export function moveRank(definition: Definition, name: string): number {
  const move = definition.moves[name];
  if (move === undefined) return -1;
  const states = move.scope === 'side' ? definition.positions : definition.joint;
  return (move.scope === 'side' ? 0 : STANDINGS.length) + rankOf(states[move.to]?.standing ?? null);
}

/** Joint moves that lead to another state, the one the work leads to first. A move that stays where it is is no step of the way. */
export function jointMoves(definition: Definition): readonly JointMove[] {
  return Object.entries(definition.moves)
    .sort(([one], [other]) => moveRank(definition, one) - moveRank(definition, other))
    .flatMap(([, move]) => (move.scope === 'joint' && !move.from.includes(move.to) ? [move] : []));
}

function rankOf(standing: Standing | null): number {
  return standing === null ? 0 : STANDINGS.indexOf(standing);
}

/** Needs that a form of words alone cannot meet. */
const TERMS: ReadonlySet<Need> = new Set(['session', 'into', 'successor', 'text', 'measures', 'period']);

/** Whether a joint move brings more than words and papers along, and so has a form that asks for it. */
export function bringsTerms({ needs }: JointMove): boolean {
  return needs.some((need) => TERMS.has(need));
}
