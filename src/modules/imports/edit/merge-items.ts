import { proposeTitle } from '../draft/propose-title.js';
import type { Draft, DraftItem } from '../draft/draft.js';
import type { Edited } from './edit.js';

/**
 * Joins two neighbours of one area: the span reaches from the first start to the last end, the words between included.
 * Refused where anything else of the draft, dropped or not, stands between them.
 */
export function mergeItems(draft: Draft, item: DraftItem, withId: string): Edited {
  const other = draft.items.find(({ id }) => id === withId);
  if (other === undefined || !areNeighbours(draft, item, other))
    return { ok: false, fault: { pointer: '/with', detail: 'not_neighbours' } };
  const [first, second] = item.start < other.start ? [item, other] : [other, item];
  const text = draft.source.slice(first.start, second.end);
  const worded = first.title !== proposeTitle(first.text, draft.language);
  const merged: DraftItem = {
    ...first,
    end: second.end,
    text,
    title: worded ? first.title : proposeTitle(text, draft.language),
    bodies: [...new Set([...first.bodies, ...second.bodies])],
    leads: { ...second.leads, ...first.leads },
  };
  return { ok: true, items: [merged], areas: [], removed: [second.id] };
}

/** For each item that can be merged with the one behind it, that one, by the id of the first. One pass over the draft. */
export function nextNeighbours(draft: Draft): ReadonlyMap<string, DraftItem> {
  const headings = draft.areas.filter(({ start, end }) => end > start).map(({ start }) => ({ start, item: null }));
  const items = draft.items.map((item) => ({ start: item.start, item }));
  const marks = [...headings, ...items].sort((one, other) => one.start - other.start);
  const next = new Map<string, DraftItem>();
  marks.forEach(({ item }, index) => {
    const behind = marks[index + 1]?.item ?? null;
    if (item === null || behind === null || item.dropped || behind.dropped) return;
    if (item.areaId === behind.areaId) next.set(item.id, behind);
  });
  return next;
}

function areNeighbours(draft: Draft, one: DraftItem, other: DraftItem): boolean {
  if (one.id === other.id || one.dropped || other.dropped || one.areaId !== other.areaId) return false;
  const start = Math.min(one.end, other.end);
  const end = Math.max(one.start, other.start);
  const between = [...draft.items, ...draft.areas].filter((each) => each.start >= start && each.end <= end);
  return between.every((each) => each.end === each.start);
}
