import type { Draft, DraftArea, DraftItem } from '../draft/draft.js';
import { itemsByArea } from '../draft/items-by-area.js';
import { kept } from '../draft/lacks.js';

/** An area that the session has, with its title in the language of the draft. */
export interface KnownArea {
  readonly number: number;
  /** In the language of the document; null where nobody has rendered it there. */
  readonly title: string | null;
}

/** Where an item will stand. */
export interface PlacedItem {
  readonly item: DraftItem;
  readonly number: string;
}

export interface PlacedArea {
  readonly area: DraftArea;
  readonly number: number;
  /** False where it joins one that the session has, or one earlier in the draft. */
  readonly fresh: boolean;
  readonly items: readonly PlacedItem[];
}

/**
 * Numbers for the kept items of a draft: an area with the heading of a known one joins it, any other comes behind them;
 * items are counted on within their area. `taken` holds every commitment number of the conference.
 */
export function placeItems(
  draft: Draft,
  known: readonly KnownArea[],
  taken: ReadonlySet<string>,
): readonly PlacedArea[] {
  const numbers = new Map(
    known.flatMap(({ number, title }) => (title === null ? [] : [[flatHeading(title), number] as const])),
  );
  let last = Math.max(0, ...known.map(({ number }) => number));
  const keptOf = itemsByArea({ items: kept(draft) });
  const nextNumber = numbering(taken);
  return draft.areas.flatMap((area): PlacedArea[] => {
    const items = keptOf.get(area.id);
    if (items === undefined) return [];
    const joined = numbers.get(flatHeading(area.heading));
    const number = joined ?? (last += 1);
    numbers.set(flatHeading(area.heading), number);
    const placed = items.map((item) => ({ item, number: nextNumber(number) }));
    return [{ area, number, fresh: joined === undefined, items: placed }];
  });
}

/** Headings are the same however their words are spaced or capitalised. */
export function flatHeading(heading: string): string {
  return heading.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en');
}

/** Gives the next free number of an area, going on from the last one given there. */
function numbering(taken: ReadonlySet<string>): (area: number) => string {
  const places = new Map<number, number>();
  return (area) => {
    let place = places.get(area) ?? 0;
    let number: string;
    do number = `${two(area)}.${two((place += 1))}`;
    while (taken.has(number));
    places.set(area, place);
    return number;
  };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
