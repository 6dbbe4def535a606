import fc from 'fast-check';
import { countedDraft } from '../../../../test/support/counted-draft.js';
import { itemsByArea } from '../../imports/index.js';
import { type Sheet, sheetAt, sheetsOf } from './sheets.js';

const MOST = 10;
type Numbers = Sheet<number>;

/** Areas with so many items each; items are numbered through. */
function listed(counts: readonly number[]) {
  let next = 0;
  return counts.map((count, index) => ({
    area: { id: `area-${index + 1}`, ordinal: index + 1, heading: '', start: 0, end: 0 },
    items: Array.from({ length: count }, () => (next += 1)),
  }));
}

const shapeOf = (sheets: readonly Numbers[]) =>
  sheets.map((sheet) => sheet.map(({ area, items, goesOn }) => `${area.ordinal}${goesOn ? '+' : ''}:${items.length}`));

describe('sheetsOf', () => {
  it.each([
    ['nothing', [], [[]]],
    ['what fits on one', [3, 4, 3], [['1:3', '2:4', '3:3']]],
    ['areas kept whole', [6, 6, 4], [['1:6'], ['2:6', '3:4']]],
    ['an area longer than a sheet', [2, 25, 3], [['1:2'], ['2:10'], ['2+:10'], ['2+:5', '3:3']]],
    [
      'areas of nothing',
      [0, 0, 9, 0],
      [
        ['1:0', '2:0'],
        ['3:9', '4:0'],
      ],
    ],
  ])('lays out %s', (_, counts, shape) => {
    expect(shapeOf(sheetsOf(listed(counts), MOST))).toEqual(shape);
  });

  it('shows every area and every item once, in order, and never more than a sheet holds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(35), { maxLength: 40 }), (counts) => {
        const areas = listed(counts);
        const sheets = sheetsOf(areas, MOST);
        const parts = sheets.flat();
        expect(parts.flatMap(({ items }) => items)).toEqual(areas.flatMap(({ items }) => items));
        expect(parts.filter(({ goesOn }) => !goesOn).map(({ area }) => area)).toEqual(areas.map(({ area }) => area));
        for (const sheet of sheets)
          expect(sheet.reduce((sum, { items }) => sum + Math.max(1, items.length), 0)).toBeLessThanOrEqual(MOST);
      }),
    );
  });

  it('gives to every area and every item the sheet that holds it', () => {
    const areas = listed([2, 25, 3, 9, 0, 4]);
    const sheets = sheetsOf(areas, MOST);
    for (const { area, items } of areas) {
      const at = sheetAt(sheets, { area: String(area.ordinal) }, String);
      expect(sheets[at]?.some((part) => part.area === area && !part.goesOn)).toBe(true);
      for (const item of items)
        expect(sheets[sheetAt(sheets, { item: String(item) }, String)]?.flatMap((part) => part.items)).toContain(item);
    }
  });

  it.each([
    ['the first for no wish', {}, 0],
    ['the first for an empty choice', { area: '' }, 0],
    ['the first for an item that is gone', { item: '999' }, 0],
    ['the last for an area behind all', { area: '99' }, 2],
  ])('gives %s', (_, wish, at) => {
    expect(sheetAt(sheetsOf(listed([8, 8, 8]), MOST), wish, String)).toBe(at);
  });

  it('lays out as many items with as many steps for each, in one area or in many', () => {
    const stepsFor = (areas: number, each: number): number => {
      const { draft, looks } = countedDraft(areas, each);
      const itemsOf = itemsByArea(draft);
      const before = looks();
      sheetsOf(
        draft.areas.map((area) => ({ area, items: itemsOf.get(area.id) ?? [] })),
        MOST,
      );
      return (looks() - before) / (areas * each);
    };
    expect(stepsFor(400, 2)).toBeLessThanOrEqual(stepsFor(4, 2) + 1);
    expect(stepsFor(1, 800)).toBeLessThanOrEqual(stepsFor(1, 8) + 1);
  });
});
