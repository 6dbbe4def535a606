import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { KINDS } from '../../../domain/shared/kind.js';
import { type Definition, NEVER_STATED } from '../../../domain/workflow/definition.js';
import { orderedMatrices } from './ordered-matrices.js';

function statesOf(definition: Definition, place: number): readonly string[] {
  return orderedMatrices(definition)[place]?.rows.map(({ state }) => state) ?? [];
}

/** The definition with one position called otherwise, written last. */
function renamed(definition: Definition, was: string, name: string): Definition {
  const { [was]: position, ...positions } = definition.positions;
  if (position === undefined) throw new Error(`no position ${was}`);
  const to = (state: string): string => (state === was ? name : state);
  const moves = Object.entries(definition.moves).map(([key, move]) => [
    key,
    move.scope === 'side' ? { ...move, to: to(move.to), from: move.from.map(to) } : move,
  ]);
  return {
    ...definition,
    positions: { ...positions, [name]: position },
    moves: Object.fromEntries(moves) as Definition['moves'],
  };
}

describe('orderedMatrices', () => {
  it.each(KINDS)('puts a position of a %s where its standing belongs, whatever it is called', (kind) => {
    const shipped = shippedWorkflow(kind);
    const order = statesOf(shipped, 0);
    const other = statesOf(renamed(shipped, 'waiting', 'on_hold'), 0);
    expect(other).toEqual(order.map((state) => (state === 'waiting' ? 'on_hold' : state)));
    expect(order[0]).toBe(NEVER_STATED);
  });

  it('orders moves by where they lead', () => {
    const [sides] = orderedMatrices(renamed(shippedWorkflow('study'), 'waiting', 'on_hold'));
    const [as] = orderedMatrices(shippedWorkflow('study'));
    expect(sides?.moves).toEqual(as?.moves);
  });
});
