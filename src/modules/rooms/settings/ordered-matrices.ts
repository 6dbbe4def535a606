import { STANDINGS } from '../../../domain/shared/standing.js';
import { type Definition, NEVER_STATED } from '../../../domain/workflow/definition.js';
import { type MoveMatrix, moveMatrix } from '../../../domain/workflow/move-matrix.js';

/**
 * Both matrices of a definition with rows and columns in the order of the standings. A stored definition has lost the
 * order of its file.
 */
export function orderedMatrices(definition: Definition): readonly MoveMatrix[] {
  return moveMatrix(definition).map(({ scope, moves, rows }) => {
    const state = scope === 'side' ? sideRank : (name: string) => jointRank(definition, name);
    const order = moves
      .map((name, place) => ({ name, place, rank: state(definition.moves[name]?.to ?? '') }))
      .sort((a, b) => a.rank - b.rank || a.name.localeCompare(b.name));
    return {
      scope,
      moves: order.map(({ name }) => name),
      rows: [...rows]
        .sort((a, b) => state(a.state) - state(b.state))
        .map((row) => ({ state: row.state, cells: order.map(({ place }) => row.cells[place] ?? null) })),
    };
  });
}

function sideRank(state: string): number {
  return state === NEVER_STATED ? -1 : STANDINGS.findIndex((standing) => standing === state);
}

function jointRank(definition: Definition, state: string): number {
  const standing = definition.joint[state]?.standing ?? null;
  return standing === null ? -1 : STANDINGS.indexOf(standing);
}
