import type { DraftArea, DraftItem } from './draft.js';
import type { ReadText } from './split-of-text.js';

/** Areas and items of a new draft as the split proposes them, with first titles and no leads. */
export function draftOfSplit(
  { split, titles }: Pick<ReadText, 'split' | 'titles'>,
  newId: () => string,
): { readonly areas: DraftArea[]; readonly items: DraftItem[] } {
  const areas: DraftArea[] = [];
  const items: DraftItem[] = [];
  for (const [index, { heading, start, end, commitments }] of split.areas.entries()) {
    const area = { id: newId(), ordinal: index + 1, heading, start, end };
    areas.push(area);
    for (const { text, kind, bodies, ...span } of commitments)
      items.push({
        id: newId(),
        areaId: area.id,
        start: span.start,
        end: span.end,
        text,
        title: titles[items.length] ?? '',
        kind,
        bodies,
        leads: {},
        dropped: false,
        commitmentId: null,
      });
  }
  return { areas, items };
}
