import type { LedgerCell } from './ledger-cell.js';
import { DEADLINE_CLASSES, type LedgerFilter, MY_PARTS } from './ledger-filter.js';
import type { AreaCount, LedgerCounts } from './ledger-view.js';

/** Questions of the panel whose counters set the choice within them aside, so that each tells what choosing it would show. */
const FACETS = ['standing', 'kind', 'area', 'deadline', 'part', 'hand'] as const;

type Facet = (typeof FACETS)[number];

/** Every counter of the panel from the cells of what it stands before. A value nobody has is absent where the view says so. */
export function countCells(cells: readonly LedgerCell[], filter: LedgerFilter): LedgerCounts {
  const judged = cells.map((cell) => ({ cell, fails: FACETS.filter((facet) => !passes(cell, filter, facet)) }));
  /** Cells that pass every choice but the one in `apart`. */
  const passing = (apart: Facet | null): readonly LedgerCell[] =>
    judged.filter(({ fails }) => fails.every((facet) => facet === apart)).map(({ cell }) => cell);
  const [dated, taken] = [passing('deadline'), passing('part')];
  return {
    total: sum(passing(null)),
    standings: tally(passing('standing'), (cell) => cell.standing),
    kinds: tally(passing('kind'), (cell) => cell.kind),
    areas: areasOf(passing('area')),
    deadlines: each(DEADLINE_CLASSES, (name) => sum(dated.filter((cell) => cell.deadlines.includes(name)))),
    parts: each(MY_PARTS, (name) => sum(taken.filter((cell) => cell.parts.includes(name)))),
    needsOurHand: sum(passing('hand').filter((cell) => cell.needsOurHand)),
  };
}

/** Within a list any value passes; an empty one asks for nothing. */
function passes(cell: LedgerCell, filter: LedgerFilter, facet: Facet): boolean {
  switch (facet) {
    case 'standing':
      return meets(filter.standings, [cell.standing]);
    case 'kind':
      return meets(filter.kinds, [cell.kind]);
    case 'area':
      return meets(filter.areas, [cell.areaNumber]);
    case 'deadline':
      return meets(filter.deadlines, cell.deadlines);
    case 'part':
      return meets(filter.parts, cell.parts);
    case 'hand':
      return !filter.needsOurHand || cell.needsOurHand;
  }
}

function meets<Value>(wanted: readonly Value[], has: readonly Value[]): boolean {
  return wanted.length === 0 || has.some((value) => wanted.includes(value));
}

function sum(cells: readonly LedgerCell[]): number {
  return cells.reduce((total, { count }) => total + count, 0);
}

function tally<Name extends string>(
  cells: readonly LedgerCell[],
  of: (cell: LedgerCell) => Name,
): Partial<Record<Name, number>> {
  const counts: Partial<Record<Name, number>> = {};
  for (const cell of cells) counts[of(cell)] = (counts[of(cell)] ?? 0) + cell.count;
  return counts;
}

function each<Name extends string>(names: readonly Name[], count: (name: Name) => number): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Name, number>;
}

function areasOf(cells: readonly LedgerCell[]): readonly AreaCount[] {
  const areas = new Map<string, AreaCount>();
  for (const { sessionNumber, areaNumber, count } of cells) {
    const key = `${sessionNumber} ${areaNumber}`;
    areas.set(key, { sessionNumber, areaNumber, count: (areas.get(key)?.count ?? 0) + count });
  }
  return [...areas.values()].sort((a, b) => a.sessionNumber - b.sessionNumber || a.areaNumber - b.areaNumber);
}
