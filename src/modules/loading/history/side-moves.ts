import { NEVER_STATED, type Definition } from '../../../domain/workflow/definition.js';

/**
 * The shortest way of side moves from one position to another: their names, in order. Null in `from` = never stated. An empty
 * list where the side stands there already, null where no way leads there.
 */
export function sideMoves(definition: Definition, from: string | null, to: string): readonly string[] | null {
  const start = from ?? NEVER_STATED;
  const ways = new Map<string, readonly string[]>([[start, []]]);
  for (const [at, way] of ways) {
    if (at === to) return way;
    for (const [name, move] of Object.entries(definition.moves)) {
      if (move.scope === 'side' && move.from.includes(at) && !ways.has(move.to)) ways.set(move.to, [...way, name]);
    }
  }
  return null;
}
