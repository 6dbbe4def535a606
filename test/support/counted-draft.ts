import type { Draft, DraftArea, DraftItem } from '../../src/modules/imports/index.js';

/** A draft whose items and areas count how often anybody looks at one of their members. */
export interface CountedDraft {
  readonly draft: Draft;
  readonly looks: () => number;
}

/** Areas with an equal number of items each, a heading and one line for each item in the source. */
export function countedDraft(areaCount: number, itemsEach: number): CountedDraft {
  let looks = 0;
  const counted = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get: (target, name) => {
        looks += 1;
        return Reflect.get(target, name);
      },
    });
  const areas: DraftArea[] = [];
  const items: DraftItem[] = [];
  let source = '';
  const add = (line: string): { start: number; end: number } => {
    const start = source.length;
    source += `${line}\n`;
    return { start, end: start + line.length };
  };
  for (let ordinal = 1; ordinal <= areaCount; ordinal += 1) {
    const area = { id: `area-${ordinal}`, ordinal, heading: `Area ${ordinal}`, ...add(`Area ${ordinal}`) };
    areas.push(counted(area));
    for (let nth = 1; nth <= itemsEach; nth += 1)
      items.push(counted(itemOf(area.id, add(`Support ${ordinal}.${nth}`))));
  }
  const draft: Draft = {
    id: 'draft',
    session: { id: 'session', number: 1, heldOn: null },
    language: 'en',
    name: 'counted',
    source,
    sha256: '',
    state: 'draft',
    version: 1,
    createdAt: new Date(0),
    earlier: null,
    areas,
    items,
  };
  return { draft, looks: () => looks };
}

function itemOf(areaId: string, span: { start: number; end: number }): DraftItem {
  const text = `item at ${span.start}`;
  const more = { kind: 'action' as const, bodies: [], leads: {}, dropped: false, commitmentId: null };
  return { id: `item-${span.start}`, areaId, ...span, text, title: text, ...more };
}

/** How often `work` looks at each part of a draft of so many areas with as many items; the same for any size where it is one pass. */
export function looksPerPart(work: (draft: Draft) => unknown, areaCount: number, itemsEach = 1): number {
  const { draft, looks } = countedDraft(areaCount, itemsEach);
  work(draft);
  return looks() / (areaCount + areaCount * itemsEach);
}
