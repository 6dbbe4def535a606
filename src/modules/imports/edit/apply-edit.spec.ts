import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposeSplit } from '../../../domain/importing/propose-split.js';
import type { Language } from '../../../domain/shared/language.js';
import type { Draft } from '../draft/draft.js';
import { draftOfSplit } from '../draft/draft-of-split.js';
import { proposeTitles } from '../draft/propose-title.js';
import { leftOver } from '../draft/left-over.js';
import { applyEdit } from './apply-edit.js';
import type { Edit, EditFacts } from './edit.js';
import { nextNeighbours } from './merge-items.js';
import { splitPlaces } from './split-places.js';

const FOLDER = join(process.cwd(), 'test/fixtures/press-releases');

function draftOf(source: string, language: Language): Draft {
  let count = 0;
  const split = proposeSplit(source, language);
  return {
    id: 'draft',
    session: { id: 'session', number: 1, heldOn: null },
    language,
    name: 'n',
    source,
    sha256: '',
    state: 'draft',
    version: 1,
    createdAt: new Date(0),
    earlier: null,
    ...draftOfSplit({ split, titles: proposeTitles(split, language) }, () => `id-${(count += 1)}`),
  };
}

function fixture(name: string): Draft {
  const language = (['zh-Hant', 'zh-Hans'] as const).find((one) => name.includes(one)) ?? 'en';
  return draftOf(readFileSync(join(FOLDER, name), 'utf8'), language);
}

/** The draft after an edit; unchanged where it was refused. */
function after(draft: Draft, edit: Edit, facts: EditFacts): Draft {
  const edited = applyEdit(draft, edit, facts);
  if (!edited.ok) return draft;
  const gone = new Set([...edited.items.map(({ id }) => id), ...edited.removed]);
  const items = [...draft.items.filter(({ id }) => !gone.has(id)), ...edited.items];
  return { ...draft, items: items.sort((a, b) => a.start - b.start) };
}

/** Every text is its slice, nothing overlaps, and no character but white space is lost. */
function assertSound(draft: Draft): void {
  for (const { text, start, end } of draft.items) {
    expect(text).toBe(draft.source.slice(start, end));
    expect(text).toBe(text.trim());
    expect(text).not.toMatch(/\p{Surrogate}/u);
  }
  const spans = [...draft.items, ...draft.areas, ...leftOver(draft)].filter(({ start, end }) => end > start);
  spans.sort((a, b) => a.start - b.start);
  let at = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(draft.source.slice(at, start).trim()).toBe('');
    at = end;
  }
  expect(draft.source.slice(at).trim()).toBe('');
}

const LEADS = new Map([
  ['n-bureau', 'north'],
  ['s-office', 'south'],
]);

describe('any series of edits', () => {
  it.each([
    'press-release-hk-cq-2023-05-11.txt',
    'numbered.zh-Hant.txt',
    'numbered.zh-Hans.txt',
    'wrapped-72.en.txt',
    'astral.en.txt',
  ])('keeps the spans of %s exact, apart and complete', (name) => {
    const start = fixture(name);
    const step = fc.record({
      what: fc.constantFrom('split', 'merge', 'drop', 'restore', 'move', 'assign', 'set_kind'),
      item: fc.nat(),
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      area: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let made = 0;
        const facts = { leads: LEADS, newId: () => `new-${(made += 1)}` };
        let draft = start;
        for (const { what, item: nth, place, area } of steps) {
          const item = draft.items[nth % draft.items.length];
          if (item === undefined) break;
          const areaId = draft.areas[area % draft.areas.length]?.id ?? '';
          const withId = draft.items[(nth + 1) % draft.items.length]?.id ?? '';
          const at = Math.round(item.start + place * (item.end - item.start));
          const edits: Record<string, Edit> = {
            split: { type: 'split', itemId: item.id, at },
            merge: { type: 'merge', itemId: item.id, withId },
            drop: { type: 'drop', itemId: item.id },
            restore: { type: 'restore', itemId: item.id },
            move: { type: 'move', itemId: item.id, areaId },
            assign: { type: 'assign', id: item.id, side: 'north', organisation: 'n-bureau' },
            set_kind: { type: 'set_kind', itemId: item.id, kind: 'study' },
          };
          draft = after(draft, edits[what] as Edit, facts);
        }
        assertSound(draft);
      }),
      { numRuns: 60 },
    );
  });
});

describe('one edit', () => {
  const facts: EditFacts = { leads: LEADS, newId: () => 'new' };
  const source = 'Finance\n\nSupport the fair, and encourage banks to list; build 😀 links.\n\nExplore a fund.\n';
  const draft = ((): Draft => {
    const made = draftOf(source, 'en');
    const start = source.indexOf('Support');
    const end = source.indexOf('.\n\nExplore');
    const whole = {
      ...(made.items[0] as Draft['items'][number]),
      id: 'whole',
      start,
      end,
      text: source.slice(start, end),
    };
    const rest = {
      ...whole,
      id: 'rest',
      start: source.indexOf('Explore'),
      end: source.length - 2,
      text: 'Explore a fund',
    };
    return { ...made, items: [whole, rest] };
  })();
  const split = (at: number) => applyEdit(draft, { type: 'split', itemId: 'whole', at }, facts);

  it('splits between two clauses and leaves the joint to neither', () => {
    const edited = split(source.indexOf('encourage'));
    expect(edited).toMatchObject({ ok: true, removed: [] });
    expect(edited.ok && edited.items.map(({ id, text }) => [id, text])).toEqual([
      ['whole', 'Support the fair'],
      ['new', 'encourage banks to list; build 😀 links'],
    ]);
  });

  it.each([
    ['inside a pair of surrogates', source.indexOf('😀') + 1],
    ['at its start', source.indexOf('Support')],
    ['at its end', source.indexOf('.\n\nExplore')],
    ['before it', 0],
    ['behind the text', source.length + 5],
    ['between units', 20.5],
  ])('refuses a cut %s', (_, at) => {
    expect(split(at)).toEqual({ ok: false, fault: { pointer: '/at', detail: 'not_a_place' } });
  });

  it('refuses to split or merge what is dropped', () => {
    const dropped = { ...draft, items: draft.items.map((item) => ({ ...item, dropped: item.id === 'whole' })) };
    const cut = { type: 'split', itemId: 'whole', at: source.indexOf('encourage') } as const;
    expect(applyEdit(dropped, cut, facts)).toMatchObject({ ok: false });
    expect(applyEdit(dropped, { type: 'merge', itemId: 'rest', withId: 'whole' }, facts)).toMatchObject({ ok: false });
    expect(nextNeighbours(dropped).size).toBe(0);
  });

  it('merges neighbours in either order, the words between included', () => {
    for (const [itemId, withId] of [
      ['whole', 'rest'],
      ['rest', 'whole'],
    ] as const) {
      const edited = applyEdit(draft, { type: 'merge', itemId, withId }, facts);
      expect(edited).toMatchObject({
        ok: true,
        removed: ['rest'],
        items: [{ id: 'whole', text: source.slice(9, -2) }],
      });
    }
  });

  it('gives an area’s lead to those items alone that have none on that side', () => {
    const areaId = draft.items[0]?.areaId ?? '';
    const led = {
      ...draft,
      items: draft.items.map((item) => (item.id === 'rest' ? { ...item, leads: { south: 'x' } } : item)),
    };
    const edited = applyEdit(led, { type: 'assign', id: areaId, side: 'south', organisation: 's-office' }, facts);
    expect(edited).toMatchObject({ ok: true, items: [{ id: 'whole', leads: { south: 's-office' } }] });
    expect(edited.ok && edited.items.length).toBe(1);
  });

  it('refuses a lead of another side and an area of another draft', () => {
    const wrong = { type: 'assign', id: 'whole', side: 'south', organisation: 'n-bureau' } as const;
    expect(applyEdit(draft, wrong, facts)).toEqual({
      ok: false,
      fault: { pointer: '/organisation', detail: 'not_a_choice' },
    });
    expect(applyEdit(draft, { type: 'move', itemId: 'whole', areaId: 'x' }, facts)).toMatchObject({ ok: false });
    expect(applyEdit(draft, { type: 'drop', itemId: 'nobody' }, facts)).toEqual({ ok: false, fault: 'not_found' });
  });

  it('offers the places behind separators and before words of joining, each with two halves', () => {
    const places = splitPlaces(source, draft.items[0] as Draft['items'][number]);
    expect(places.map(({ second }) => source.slice(second.start, second.start + 9))).toEqual([
      'encourage',
      'build 😀 '.slice(0, 9),
    ]);
    for (const { at } of places) expect(split(at)).toMatchObject({ ok: true });
  });
});
