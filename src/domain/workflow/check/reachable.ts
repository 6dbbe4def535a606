/** From one state to another, by one move. */
export interface Step {
  readonly from: string;
  readonly to: string;
}

/** Every state reachable from the starts, these included. Linear in steps. */
export function reachable(starts: readonly string[], steps: readonly Step[]): ReadonlySet<string> {
  const bySource = new Map<string, string[]>();
  for (const { from, to } of steps) {
    const targets = bySource.get(from);
    if (targets === undefined) bySource.set(from, [to]);
    else targets.push(to);
  }
  const reached = new Set(starts);
  // A Set yields what is added while it is walked, so one pass is enough.
  for (const state of reached) for (const next of bySource.get(state) ?? []) reached.add(next);
  return reached;
}
