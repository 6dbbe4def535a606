import type { Definition, Move } from './definition.js';

/** The definition's move of that name, or null. Looks at own names only, so `constructor` is as unknown as any other. */
export function namedMove(definition: Definition, name: string): Move | null {
  return Object.hasOwn(definition.moves, name) ? (definition.moves[name] ?? null) : null;
}
