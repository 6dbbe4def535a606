import type { Span } from '../../../domain/importing/span.js';
import { type DraftItem, itemsByArea, nextNeighbours, type PlacedArea } from '../../imports/index.js';
import type { DraftProps } from './import-desk.service.js';
import { type Part, type Sheet, sheetAt, sheetsOf, type SheetWish } from './sheets.js';
import { type Mark, marksIn, rangeOfPart, rangesOf } from './source-ranges.js';

/** Items on a sheet: the drafts there are fit on one, and a browser of an old office shows it at once. */
const MOST_ITEMS = 100;

/** A part of an area beside its part of the source. */
export interface DraftPart extends Part<DraftItem> {
  readonly range: Span;
  readonly marks: readonly Mark[];
  /** What becomes of the area; absent where nothing of it is kept. */
  readonly placed: PlacedArea | undefined;
}

/** One sheet of a draft, with all that is looked up for each of its items. */
export interface DraftSheet {
  readonly sheets: readonly Sheet<DraftItem>[];
  readonly at: number;
  readonly parts: readonly DraftPart[];
  /** What stands before the first area, and what is held of it; only on the first sheet. */
  readonly before: { readonly range: Span; readonly marks: readonly Mark[] } | null;
  /** Ids of the items shown. */
  readonly shown: ReadonlySet<string>;
  /** The item that one can be merged with, by its id. */
  readonly nextOf: ReadonlyMap<string, DraftItem>;
}

/** Lays a draft out and takes the wanted sheet. Every list of the draft is walked once. */
export function sheetOf({ matter: { draft, plan } }: DraftProps, wish: SheetWish): DraftSheet {
  const itemsOf = itemsByArea(draft);
  const listed = draft.areas.map((area) => ({ area, items: itemsOf.get(area.id) ?? [] }));
  const sheets = sheetsOf(listed, MOST_ITEMS);
  const at = sheetAt(sheets, wish, ({ id }) => id);
  const sheet = sheets[at] ?? [];
  const ranges = rangesOf(draft);
  const placedOf = new Map(plan.areas.map((placed) => [placed.area.id, placed]));
  const parts = sheet.map((part, index): DraftPart => {
    const behind = sheet[index + 1] ?? sheets[at + 1]?.[0];
    const range = rangeOfPart(part, ranges, behind);
    return { ...part, range, marks: marksIn(ranges, range), placed: placedOf.get(part.area.id) };
  });
  const { before } = ranges;
  return {
    sheets,
    at,
    parts,
    before: at === 0 && before.end > 0 ? { range: before, marks: marksIn(ranges, before) } : null,
    shown: new Set(sheet.flatMap(({ items }) => items.map(({ id }) => id))),
    nextOf: nextNeighbours(draft),
  };
}
