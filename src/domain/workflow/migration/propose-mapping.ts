import type { MigrationMapping, Versions } from './migration-mapping.js';

/** A mapping to begin with: what bears the same name in both versions is mapped to it, and nothing else; open proposals end. */
export function proposeMapping({ from, to }: Versions): MigrationMapping {
  const openOf = (versions: Versions['from']): string[] =>
    Object.entries(versions.joint).flatMap(([name, { open }]) => (open ? [name] : []));
  return {
    positions: shared(Object.keys(from.positions), Object.keys(to.positions)),
    joint: shared(openOf(from), openOf(to)),
    timers: shared(Object.keys(from.timers), Object.keys(to.timers)),
    proposals: 'void',
  };
}

function shared(names: readonly string[], known: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.filter((name) => known.includes(name)).map((name) => [name, name]));
}
