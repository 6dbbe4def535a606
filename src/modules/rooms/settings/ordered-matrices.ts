import { type Standing, STANDINGS } from '../../../domain/shared/standing.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import { type MoveMatrix, moveMatrix } from '../../../domain/workflow/move-matrix.js';

/** Both matrices of a definition, rows and columns in the order of the standings they mean; within one as in its file. */
export function orderedMatrices(definition: Definition): readonly MoveMatrix[] {
  return moveMatrix(definition).map(({ scope, moves, rows }) => {
    const standingOf = scope === 'side' ? positionStanding : jointStanding;
    const rank = (state: string): number => rankOf(standingOf(definition, state));
    const order = moves
      .map((name, place) => ({ name, place, rank: rank(definition.moves[name]?.to ?? '') }))
      .sort((a, b) => a.rank - b.rank || a.place - b.place);
    return {
      scope,
      moves: order.map(({ name }) => name),
      rows: [...rows]
        .sort((a, b) => rank(a.state) - rank(b.state))
        .map((row) => ({ state: row.state, cells: order.map(({ place }) => row.cells[place] ?? null) })),
    };
  });
}

/** Never stated, and what is open for all sides together, come first. */
function rankOf(standing: Standing | null): number {
  return standing === null ? -1 : STANDINGS.indexOf(standing);
}

function positionStanding(definition: Definition, state: string): Standing | null {
  return definition.positions[state]?.standing ?? null;
}

function jointStanding(definition: Definition, state: string): Standing | null {
  return definition.joint[state]?.standing ?? null;
}
