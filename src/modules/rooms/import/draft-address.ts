import type { Draft, DraftArea } from '../../imports/index.js';

/** Where on the pages of a draft: at an item, or at the head of an area. */
export type DraftPlace = { readonly item: string } | { readonly area: Pick<DraftArea, 'id' | 'ordinal'> };

/** Where the draft's page is that holds the place, or its first; `done` names the notice about what was just done. */
export function addressOf(draft: Pick<Draft, 'id'>, at: DraftPlace | null = null, done?: string): string {
  const query = new URLSearchParams(done === undefined ? {} : { done });
  let part = '';
  if (at !== null && 'item' in at) {
    query.set('item', at.item);
    part = `#item-${at.item}`;
  } else if (at !== null) {
    query.set('area', String(at.area.ordinal));
    part = `#area-${at.area.id}`;
  }
  return `/imports/${draft.id}${query.size === 0 ? '' : `?${query.toString()}`}${part}`;
}
