import fc from 'fast-check';
import { STANDINGS } from '../shared/standing.js';
import { classify } from './classify.js';
import { rollUp } from './roll-up.js';
import type { RollUpGroup } from './tally.js';

const SIDES = ['north', 'south'];
const title = { en: 'Area', 'zh-Hant': '領域', 'zh-Hans': '领域' };
const AREAS = [1, 2, 3].map((number) => ({ number, title }));

function group(areaNumber: number, count: number, more: Partial<RollUpGroup> = {}): RollUpGroup {
  const positions = { north: 'under_way', south: 'under_way' };
  return { areaNumber, standing: 'under_way', open: true, positions, count, ...more };
}

describe('rollUp', () => {
  it('counts by area, standing and side', () => {
    const groups = [
      group(1, 4),
      group(1, 2, { standing: 'sides_differ', positions: { north: 'fulfilled', south: 'under_way' } }),
      group(1, 3, { standing: 'no_report', positions: { north: 'under_way', south: null } }),
      group(3, 1, { standing: 'fulfilled', open: false, positions: { north: 'fulfilled', south: 'fulfilled' } }),
      group(3, 5, { standing: 'fulfilled', positions: { north: 'fulfilled', south: 'fulfilled' } }),
      group(3, 6, { standing: 'not_begun', positions: { north: 'not_begun', south: 'not_begun' } }),
    ];
    const { areas, totals } = rollUp({ areas: AREAS, sides: SIDES, groups });
    expect(areas[0]).toEqual({
      area: { number: 1, title },
      total: 9,
      open: 9,
      closed: 0,
      sidesDiffer: 2,
      byStanding: { under_way: 4, sides_differ: 2, no_report: 3 },
      byClass: { under_way: 6, silent: 3 },
      bySide: {
        north: { byPosition: { under_way: 7, fulfilled: 2 }, unstated: 0 },
        south: { byPosition: { under_way: 6 }, unstated: 3 },
      },
    });
    expect(areas[2]).toMatchObject({
      total: 12,
      open: 11,
      closed: 1,
      byClass: { closed: 1, under_way: 5, not_begun: 6 },
    });
    expect(totals).toMatchObject({ total: 21, open: 20, closed: 1, sidesDiffer: 2 });
  });

  it('lists an area without commitments with a total of 0 and no figure for anything else', () => {
    const { areas, totals } = rollUp({ areas: AREAS, sides: SIDES, groups: [] });
    const nothing = { byPosition: {}, unstated: 0 };
    const empty = { total: 0, open: 0, closed: 0, sidesDiffer: 0, byStanding: {}, byClass: {} };
    expect(areas).toHaveLength(3);
    expect(areas[1]).toEqual({ area: { number: 2, title }, ...empty, bySide: { north: nothing, south: nothing } });
    expect(totals).toEqual({ ...empty, bySide: { north: nothing, south: nothing } });
  });

  it('takes a side that a group does not name for one that stated nothing', () => {
    const { totals } = rollUp({
      areas: AREAS,
      sides: SIDES,
      groups: [group(1, 2, { positions: { north: 'waiting' } })],
    });
    expect(totals.bySide).toEqual({
      north: { byPosition: { waiting: 2 }, unstated: 0 },
      south: { byPosition: {}, unstated: 2 },
    });
  });

  it.each([
    ['an area that is not listed', group(9, 1), 'area 9 has commitments but is not listed'],
    ['a broken count', group(1, 1.5), 'not a count: 1.5'],
    ['a count below nothing', group(1, -1), 'not a count: -1'],
  ])('refuses %s', (_, broken, message) => {
    expect(() => rollUp({ areas: AREAS, sides: SIDES, groups: [broken] })).toThrow(message);
  });

  it('loses and doubles nothing', () => {
    const position = fc.option(fc.constantFrom('waiting', 'under_way'), { nil: null });
    const anyGroup = fc.record({
      areaNumber: fc.constantFrom(1, 2, 3),
      standing: fc.constantFrom(...STANDINGS),
      open: fc.boolean(),
      positions: fc.record({ north: position, south: position }),
      count: fc.nat({ max: 50 }),
    });
    const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);
    fc.assert(
      fc.property(fc.array(anyGroup), (groups) => {
        const { areas, totals } = rollUp({ areas: AREAS, sides: SIDES, groups });
        const total = groups.reduce((all, { count }) => all + count, 0);
        expect(totals.total).toBe(total);
        expect(areas.reduce((all, area) => all + area.total, 0)).toBe(total);
        for (const each of [...areas, totals]) {
          expect(sum(each.byStanding)).toBe(each.total);
          expect(sum(each.byClass)).toBe(each.total);
          expect(each.open + each.closed).toBe(each.total);
          for (const side of SIDES) {
            expect(sum(each.bySide[side]?.byPosition ?? {}) + (each.bySide[side]?.unstated ?? 0)).toBe(each.total);
          }
        }
      }),
    );
  });
});

describe('classify', () => {
  const EXPECTED = {
    not_begun: 'not_begun',
    under_way: 'under_way',
    waiting: 'under_way',
    sides_differ: 'under_way',
    fulfilled: 'under_way',
    routine: 'under_way',
    withdrawn: 'under_way',
    continued: 'under_way',
    no_report: 'silent',
  } as const;

  it.each(STANDINGS)('%s counts as its table says while open, and as closed once closed', (standing) => {
    expect(classify(standing, true)).toBe(EXPECTED[standing]);
    expect(classify(standing, false)).toBe('closed');
  });
});
