import type { DraftArea } from '../../imports/index.js';

/** An area with what is listed under it. */
export interface Listed<Item> {
  readonly area: DraftArea;
  readonly items: readonly Item[];
}

/** An area as one sheet shows it: whole, or a stretch of one that is too long for a sheet. */
export interface Part<Item> extends Listed<Item> {
  /** True where the area began on a sheet before. */
  readonly goesOn: boolean;
}

/** What is shown at once. */
export type Sheet<Item> = readonly Part<Item>[];

/** Which sheet is wanted: the first with an area of this ordinal or behind it, or the one that holds an item. */
export interface SheetWish {
  readonly area?: string | undefined;
  readonly item?: string | undefined;
}

/**
 * Lays areas out on sheets of at most `most` lines, in order: areas stay whole where they fit on one, and a longer one is
 * cut. An area without items takes a line as well. One pass; at least one sheet.
 */
export function sheetsOf<Item>(areas: readonly Listed<Item>[], most: number): readonly Sheet<Item>[] {
  const sheets: Part<Item>[][] = [[]];
  let lines = 0;
  for (const part of areas.flatMap((listed) => partsOf(listed, most))) {
    const length = Math.max(1, part.items.length);
    if (lines + length > most && lines > 0) {
      sheets.push([]);
      lines = 0;
    }
    sheets.at(-1)?.push(part);
    lines += length;
  }
  return sheets;
}

function partsOf<Item>({ area, items }: Listed<Item>, most: number): Part<Item>[] {
  const parts: Part<Item>[] = [{ area, items: items.slice(0, most), goesOn: false }];
  for (let from = most; from < items.length; from += most)
    parts.push({ area, items: items.slice(from, from + most), goesOn: true });
  return parts;
}

/** Place of the wanted sheet; the first where nothing is wanted or the item is gone, the last where no such area follows. */
export function sheetAt<Item>(sheets: readonly Sheet<Item>[], wish: SheetWish, idOf: (item: Item) => string): number {
  const { area = '', item = '' } = wish;
  const holds = (part: Part<Item>): boolean => {
    if (item !== '') return part.items.some((one) => idOf(one) === item);
    return !part.goesOn && part.area.ordinal >= Number(area);
  };
  const found = sheets.findIndex((sheet) => sheet.some(holds));
  if (found >= 0) return found;
  return item === '' ? sheets.length - 1 : 0;
}
