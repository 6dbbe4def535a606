import { Problem } from './problem.js';

/** Bounds of a body that anybody would send in earnest; checks of members cost more than one pass over what is beyond. */
export const SHAPE = { members: 300, items: 1000, depth: 16, values: 5000 } as const;

/**
 * Refuses a body with more members, items, levels or values than any form or command has, before anything walks it again.
 * One pass without recursion, which ends at the first bound that is passed. Throws too_large.
 */
export function refuseShape(body: unknown): void {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: body, depth: 0 }];
  for (let seen = 1; ; seen += 1) {
    const next = open.pop();
    if (next === undefined) return;
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    const inside: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    const most = Array.isArray(value) ? SHAPE.items : SHAPE.members;
    if (inside.length > most || depth >= SHAPE.depth || seen + open.length + inside.length > SHAPE.values)
      throw new Problem('too_large');
    for (const each of inside) open.push({ value: each, depth: depth + 1 });
  }
}
