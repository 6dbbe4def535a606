import fc from 'fast-check';
import { KINDS } from '../../../domain/shared/kind.js';
import { STANDINGS } from '../../../domain/shared/standing.js';
import { countCells } from './count-cells.js';
import type { LedgerCell } from './ledger-cell.js';
import { DEADLINE_CLASSES, type LedgerFilter, MY_PARTS, NO_FILTER } from './ledger-filter.js';

const CELL: LedgerCell = {
  standing: 'under_way',
  kind: 'study',
  sessionNumber: 1,
  areaNumber: 1,
  deadlines: ['dated'],
  parts: [],
  needsOurHand: false,
  count: 1,
};

const cell: fc.Arbitrary<LedgerCell> = fc.record({
  standing: fc.constantFrom(...STANDINGS),
  kind: fc.constantFrom(...KINDS),
  sessionNumber: fc.integer({ min: 1, max: 2 }),
  areaNumber: fc.integer({ min: 1, max: 3 }),
  deadlines: fc.constantFrom(['none'], ['dated'], ['dated', 'late'], ['recurring', 'near'] as const),
  parts: fc.subarray([...MY_PARTS]),
  needsOurHand: fc.boolean(),
  count: fc.integer({ min: 1, max: 9 }),
});

/** Choices within the panel; what it does not ask for is the business of the cells' statement. */
const filter: fc.Arbitrary<LedgerFilter> = fc
  .record({
    standings: fc.subarray([...STANDINGS], { maxLength: 2 }),
    kinds: fc.subarray([...KINDS], { maxLength: 2 }),
    deadlines: fc.subarray([...DEADLINE_CLASSES], { maxLength: 2 }),
    areas: fc.subarray([1, 2, 3], { maxLength: 1 }),
    parts: fc.subarray([...MY_PARTS], { maxLength: 2 }),
    needsOurHand: fc.boolean(),
  })
  .map((chosen) => ({ ...NO_FILTER, ...chosen }));

describe('countCells', () => {
  it('counts nothing as nothing, and names no value that nobody has', () => {
    expect(countCells([], NO_FILTER)).toEqual({
      total: 0,
      standings: {},
      kinds: {},
      areas: [],
      deadlines: { late: 0, near: 0, before_session: 0, dated: 0, recurring: 0, none: 0 },
      parts: { lead: 0, supporting: 0, waiting: 0 },
      needsOurHand: 0,
    });
  });

  it('adds areas of one number in two sessions apart, in order', () => {
    const cells = [
      { ...CELL, sessionNumber: 2, count: 4 },
      { ...CELL, areaNumber: 2, count: 2 },
      { ...CELL, count: 1 },
      { ...CELL, kind: 'action', count: 1 } as const,
    ];
    expect(countCells(cells, NO_FILTER).areas).toEqual([
      { sessionNumber: 1, areaNumber: 1, count: 2 },
      { sessionNumber: 1, areaNumber: 2, count: 2 },
      { sessionNumber: 2, areaNumber: 1, count: 4 },
    ]);
  });

  it('tells with each counter what choosing it instead would show', () => {
    fc.assert(
      fc.property(fc.array(cell), filter, (cells, chosen) => {
        const counts = countCells(cells, chosen);
        const shown = (instead: Partial<LedgerFilter>): number => countCells(cells, { ...chosen, ...instead }).total;
        for (const name of STANDINGS) expect(counts.standings[name] ?? 0).toBe(shown({ standings: [name] }));
        for (const name of KINDS) expect(counts.kinds[name] ?? 0).toBe(shown({ kinds: [name] }));
        for (const name of DEADLINE_CLASSES) expect(counts.deadlines[name]).toBe(shown({ deadlines: [name] }));
        for (const name of MY_PARTS) expect(counts.parts[name]).toBe(shown({ parts: [name] }));
        expect(counts.needsOurHand).toBe(shown({ needsOurHand: true }));
        expect(counts.areas.reduce((sum, { count }) => sum + count, 0)).toBe(shown({ areas: [] }));
      }),
    );
  });

  it('shows those that pass every list, each in any of its values', () => {
    fc.assert(
      fc.property(fc.array(cell), filter, (cells, chosen) => {
        const any = <V>(wanted: readonly V[], has: readonly V[]): boolean =>
          wanted.length === 0 || wanted.some((value) => has.includes(value));
        const expected = cells
          .filter((one) => any(chosen.standings, [one.standing]) && any(chosen.kinds, [one.kind]))
          .filter((one) => any(chosen.areas, [one.areaNumber]) && any(chosen.deadlines, one.deadlines))
          .filter((one) => any(chosen.parts, one.parts) && (one.needsOurHand || !chosen.needsOurHand));
        expect(countCells(cells, chosen).total).toBe(expected.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });
});
