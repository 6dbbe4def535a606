import type { Draft, DraftItem } from './draft.js';

/** The items of each area in the order of the source, by the area's id; an area without items is absent. One pass. */
export function itemsByArea({ items }: Pick<Draft, 'items'>): ReadonlyMap<string, readonly DraftItem[]> {
  const byArea = new Map<string, DraftItem[]>();
  for (const item of items) {
    const found = byArea.get(item.areaId);
    if (found === undefined) byArea.set(item.areaId, [item]);
    else found.push(item);
  }
  return byArea;
}
