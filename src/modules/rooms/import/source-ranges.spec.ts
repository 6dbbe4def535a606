import { countedDraft, looksPerPart } from '../../../../test/support/counted-draft.js';
import { type Draft, type DraftItem, itemsByArea } from '../../imports/index.js';
import { type Part, sheetsOf } from './sheets.js';
import { marksIn, rangeOfPart, rangesOf } from './source-ranges.js';

const MOST = 7;

/** Every part of every sheet with its range, as the pages of the draft show them one after the other. */
function stretchesOf(draft: Draft) {
  const itemsOf = itemsByArea(draft);
  const listed = draft.areas.map((area) => ({ area, items: itemsOf.get(area.id) ?? [] }));
  const parts: Part<DraftItem>[] = sheetsOf(listed, MOST).flat();
  const ranges = rangesOf(draft);
  return parts.map((part, index) => {
    const range = rangeOfPart(part, ranges, parts[index + 1]);
    return { part, range, marks: marksIn(ranges, range) };
  });
}

describe('the source beside the areas', () => {
  it.each([
    [1, 1],
    [1, 30],
    [5, 3],
    [3, 20],
  ])('is shown once and whole: %i areas of %i items', (areas, each) => {
    const { draft } = countedDraft(areas, each);
    const shown = stretchesOf(draft);
    expect(rangesOf(draft).before).toEqual({ start: 0, end: 0 });
    expect(shown.map(({ range }) => draft.source.slice(range.start, range.end)).join('')).toBe(draft.source);
    for (const { part, marks } of shown)
      expect(marks.flatMap(({ item }) => (item === null ? [] : [item.id]))).toEqual(part.items.map(({ id }) => id));
  });

  it('keeps to its own area where items were moved into it from elsewhere', () => {
    const { draft } = countedDraft(3, 10);
    const moved = draft.items.map((item, index) => ({ ...item, areaId: index % 3 === 0 ? 'area-3' : item.areaId }));
    const shown = stretchesOf({ ...draft, items: moved });
    expect(shown.map(({ range }) => draft.source.slice(range.start, range.end)).join('')).toBe(draft.source);
    expect(shown.flatMap(({ marks }) => marks).filter(({ item }) => item !== null)).toHaveLength(30);
  });

  it('leaves what stands before the first area to nobody, and begins a heading with its line', () => {
    const { draft } = countedDraft(1, 1);
    const shift = (part: { start: number; end: number }) => ({ start: part.start + 9, end: part.end + 9 });
    const later: Draft = {
      ...draft,
      source: `Story\n1. ${draft.source}`,
      areas: draft.areas.map((area) => ({ ...area, ...shift(area), id: area.id })),
      items: draft.items.map((item) => ({ ...item, ...shift(item), id: item.id })),
    };
    expect(rangesOf(later).before).toEqual({ start: 0, end: 6 });
    expect(stretchesOf(later)[0]?.range).toEqual({ start: 6, end: later.source.length });
  });

  it('is parted in one pass over the draft', () => {
    const few = looksPerPart(rangesOf, 20);
    expect(looksPerPart(rangesOf, 400)).toBeLessThan(few * 2);
  });

  it('looks for one page at the marks of that page', () => {
    const { draft, looks } = countedDraft(400, 2);
    const ranges = rangesOf(draft);
    const before = looks();
    expect(marksIn(ranges, ranges.of.get('area-399') ?? { start: 0, end: 0 })).toHaveLength(3);
    expect(looks() - before).toBe(0);
  });
});
