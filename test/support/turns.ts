/**
 * How often a long proof is repeated: `usual` times in `npm test`, `chaos` times in `npm run chaos`, which plays it in full (its
 * tier sets the global of that name).
 */
export function turns({ usual, chaos }: { readonly usual: number; readonly chaos: number }): number {
  return 'LUOSHI_CHAOS' in globalThis ? chaos : usual;
}
