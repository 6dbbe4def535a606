import type { RenderedText } from '../shared/text-in.js';
import type { SideId } from '../shared/side-id.js';
import { tally, type RollUpGroup, type Tally } from './tally.js';

export interface RollUpArea {
  readonly number: number;
  readonly title: RenderedText;
}

export interface RollUpInput {
  readonly areas: readonly RollUpArea[];
  readonly sides: readonly SideId[];
  readonly groups: readonly RollUpGroup[];
}

export interface AreaRollUp extends Tally {
  readonly area: RollUpArea;
}

export interface RollUp {
  /** In the order given, areas without a commitment included with a total of 0. */
  readonly areas: readonly AreaRollUp[];
  readonly totals: Tally;
}

/**
 * Rolls groups of commitments up by area, standing and side. Throws RangeError for a group of an area not listed or a count that
 * is no count: a figure that silently lacks commitments is worse than none. Linear in groups.
 */
export function rollUp({ areas, sides, groups }: RollUpInput): RollUp {
  const byArea = new Map<number, RollUpGroup[]>(areas.map(({ number }) => [number, []]));
  for (const group of groups) {
    const listed = byArea.get(group.areaNumber);
    if (listed === undefined) throw new RangeError(`area ${group.areaNumber} has commitments but is not listed`);
    if (!Number.isSafeInteger(group.count) || group.count < 0) throw new RangeError(`not a count: ${group.count}`);
    listed.push(group);
  }
  return {
    areas: areas.map((area) => ({ area, ...tally(sides, byArea.get(area.number) ?? []) })),
    totals: tally(sides, groups),
  };
}
