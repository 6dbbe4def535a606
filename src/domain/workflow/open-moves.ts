import type { Facts } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import type { Definition, Move, Need } from './definition.js';
import type { Denial } from './denial.js';
import { withWayOut } from './deny.js';
import { probeMoves } from './probe-moves.js';

export interface OpenMove {
  readonly move: string;
  readonly scope: Move['scope'];
  /** What must come with it. Evidence is there already where the move is open. */
  readonly needs: readonly Need[];
}

export interface ClosedMove {
  readonly move: string;
  readonly denial: Denial;
}

export interface MoveOverview {
  readonly open: readonly OpenMove[];
  readonly closed: readonly ClosedMove[];
}

/**
 * Everything this actor could try now: open with what it needs, or closed with the reason and the way out. Names every move
 * of the definition once, and accept, decline and rescind while a proposal is open.
 */
export function openMoves(definition: Definition, state: CommitmentState, facts: Facts): MoveOverview {
  const probed = probeMoves(definition, state, facts);
  const open = probed
    .filter(({ refusal }) => refusal === null)
    .map(({ move, scope, needs }) => ({ move, scope, needs }));
  const names = open.map(({ move }) => move);
  const closed = probed.flatMap(({ move, refusal }) =>
    refusal === null ? [] : [{ move, denial: withWayOut(refusal, names, state, facts) }],
  );
  return { open, closed };
}
