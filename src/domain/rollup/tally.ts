import type { SideId } from '../shared/side-id.js';
import type { Standing } from '../shared/standing.js';
import { classify, type CountClass } from './classify.js';

/** Commitments alike in all that a roll-up looks at. */
export interface RollUpGroup {
  readonly areaNumber: number;
  readonly standing: Standing;
  /** Whether the joint state is open. */
  readonly open: boolean;
  /** Each side's position; null (or no entry) where it never stated one. */
  readonly positions: Readonly<Record<SideId, string | null>>;
  readonly count: number;
}

/** One side's statements: how many commitments it states to be in each position, and of how many it never stated any. */
export interface SideTally {
  readonly byPosition: Readonly<Record<string, number>>;
  readonly unstated: number;
}

/** Sums over commitments. A standing, position or class that no commitment has is absent, not zero. */
export interface Tally {
  readonly total: number;
  readonly open: number;
  readonly closed: number;
  /** Commitments, open or closed, whose printed standing is that the sides differ. */
  readonly sidesDiffer: number;
  readonly byStanding: Readonly<Partial<Record<Standing, number>>>;
  readonly byClass: Readonly<Partial<Record<CountClass, number>>>;
  readonly bySide: Readonly<Record<SideId, SideTally>>;
}

/** Counts groups of one area, or of all. Every side is in `bySide`, also one that stated nothing. Linear in groups. */
export function tally(sides: readonly SideId[], groups: readonly RollUpGroup[]): Tally {
  const byStanding = new Map<Standing, number>();
  const byClass = new Map<CountClass, number>();
  for (const { standing, open, count } of groups) {
    add(byStanding, standing, count);
    add(byClass, classify(standing, open), count);
  }
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const closed = byClass.get('closed') ?? 0;
  return {
    total,
    open: total - closed,
    closed,
    sidesDiffer: byStanding.get('sides_differ') ?? 0,
    byStanding: Object.fromEntries(byStanding),
    byClass: Object.fromEntries(byClass),
    bySide: Object.fromEntries(sides.map((side) => [side, tallySide(side, groups)])),
  };
}

function tallySide(side: SideId, groups: readonly RollUpGroup[]): SideTally {
  const byPosition = new Map<string, number>();
  let unstated = 0;
  for (const { positions, count } of groups) {
    const position = positions[side] ?? null;
    if (position === null) unstated += count;
    else add(byPosition, position, count);
  }
  return { byPosition: Object.fromEntries(byPosition), unstated };
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  if (count > 0) counts.set(key, (counts.get(key) ?? 0) + count);
}
