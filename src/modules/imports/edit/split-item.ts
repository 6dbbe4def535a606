import { proposeSplit } from '../../../domain/importing/propose-split.js';
import type { Kind } from '../../../domain/shared/kind.js';
import type { Language } from '../../../domain/shared/language.js';
import { proposeTitle } from '../draft/propose-title.js';
import type { Draft, DraftItem } from '../draft/draft.js';
import type { Edited } from './edit.js';
import { splitText } from './split-text.js';

const HEAD = 2_000;

/**
 * Cuts an item in two. The first half keeps identity, leads, and a title that somebody worded; the second is new and gets
 * a proposed title and the kind of its own verb. Both keep the leads.
 */
export function splitItem(draft: Draft, item: DraftItem, at: number, newId: () => string): Edited {
  const halves = item.dropped ? null : splitText(draft.source, item, at);
  if (halves === null) return { ok: false, fault: { pointer: '/at', detail: 'not_a_place' } };
  const [first, second] = halves.map(({ start, end }) => ({ start, end, text: draft.source.slice(start, end) }));
  if (first === undefined || second === undefined) throw new Error('a cut gives two halves');
  const { language } = draft;
  const worded = item.title !== proposeTitle(item.text, language);
  const named = (text: string): readonly string[] => {
    const words = flat(text);
    return item.bodies.filter((body) => words.includes(flat(body)));
  };
  const items: DraftItem[] = [
    {
      ...item,
      ...first,
      title: worded ? item.title : proposeTitle(first.text, language),
      bodies: named(first.text),
    },
    {
      ...item,
      ...second,
      id: newId(),
      title: proposeTitle(second.text, language),
      kind: kindOf(second.text, language) ?? item.kind,
      bodies: named(second.text),
    },
  ];
  return { ok: true, items, areas: [], removed: [] };
}

/** The kind is in the first verb; of a text as long as a document no more is read than may hold it. */
function kindOf(text: string, language: Language): Kind | null {
  return proposeSplit(text.slice(0, HEAD), language).areas[0]?.commitments[0]?.kind ?? null;
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
