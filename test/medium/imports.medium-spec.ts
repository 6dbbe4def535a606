import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { AcceptDraft, type Edit } from '../../src/modules/imports/index.js';
import { aConference } from '../support/builders/a-conference.js';
import {
  faultsOf,
  type ImportBench,
  importBench,
  itemAt as item,
  RELEASES as FOLDER,
} from '../support/import-bench.js';
import { refusalOf } from '../support/refusal-of.js';

describe('imports', () => {
  let bench: ImportBench;
  beforeAll(async () => {
    bench = await importBench();
  }, 60_000);
  afterAll(() => bench?.test.close());

  it('stores a document with its split, which reads back as it was and is no commitment', async () => {
    const draft = await bench.newDraft();
    expect(draft.items.length).toBeGreaterThan(3);
    expect(faultsOf(draft)).toEqual([]);
    expect(await bench.imports.read(bench.officer, draft.id)).toEqual(draft);
    expect(draft).toMatchObject({
      state: 'draft',
      version: 1,
      source: readFileSync(join(FOLDER, 'numbered.en.txt'), 'utf8'),
    });
    expect(draft.items.every(({ title, leads }) => title !== '' && Object.keys(leads).length === 0)).toBe(true);
    const made = await bench.test.owner.query('select 1 from commitment');
    expect(made.rows).toEqual([]);
  });

  it.each([
    ['nothing', Buffer.from(''), 'import_empty'],
    ['a PDF', Buffer.from('%PDF-1.7 x'), 'import_binary'],
    ['50 MB', Buffer.alloc(50 * 1024 * 1024, 97), 'too_large'],
    ['a cut character', Buffer.from('\xe9\x93Summit\x94', 'latin1'), 'import_undecodable'],
  ])('refuses %s and stores nothing', async (_, bytes, code) => {
    const before = await bench.imports.list(bench.officer, null, 200);
    expect(await refusalOf(bench.newDraft(bytes))).toMatchObject({ code });
    expect(await bench.imports.list(bench.officer, null, 200)).toEqual(before);
  });

  it('names the import that it repeats: the same bytes in the conference, or the same name in the session', async () => {
    await bench.renew();
    // The clock of the tests stands still: what there is becomes an hour older.
    const later = () => bench.test.owner.query(`update import_draft set created_at = created_at - interval '1 hour'`);
    const first = await bench.newDraft();
    expect(first.earlier).toBeNull();
    await later();
    const again = await bench.newDraft();
    expect(again.earlier).toEqual({ id: first.id, name: first.name, state: 'draft', identical: true });
    await later();
    const other = await bench.newDraft(Buffer.from('1. Trade\n\nSupport the exchange of goods.\n'));
    expect(other.earlier).toMatchObject({ id: again.id, identical: false });
    expect((await bench.imports.read(bench.officer, first.id)).earlier).toBeNull();
    await later();
    // Another side's import is nobody else's business.
    const south = await bench.newDraft(undefined, bench.conference.actor('south', 'secretariat'));
    expect(south.earlier).toBeNull();
    await bench.renew();
  });

  it('reads UTF-16, with offsets into the decoded text', async () => {
    const hans = readFileSync(join(FOLDER, 'numbered.zh-Hans.txt'), 'utf8');
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(hans, 'utf16le')]);
    const wish = { sessionNumber: 1, language: 'zh-Hans' as const, name: 'n', bytes };
    const draft = await bench.imports.createDraft(bench.officer, wish);
    expect(draft.source).toBe(hans);
    expect(faultsOf(draft)).toEqual([]);
  });

  it('splits, merges back, retitles, moves, drops and restores, one version at a time', async () => {
    let draft = await bench.newDraft();
    const whole = item(draft);
    const at = whole.start + whole.text.indexOf(' ', Math.floor(whole.text.length / 2));
    draft = await bench.edit(draft, { type: 'split', itemId: whole.id, at });
    expect(draft).toMatchObject({ version: 2 });
    expect(faultsOf(draft)).toEqual([]);
    const [first, second] = [item(draft), item(draft, 1)];
    expect(first.id).toBe(whole.id);
    draft = await bench.edit(draft, { type: 'merge', itemId: first.id, withId: second.id });
    expect(item(draft)).toMatchObject({ start: whole.start, end: whole.end, text: whole.text });
    draft = await bench.edit(
      draft,
      { type: 'retitle', id: whole.id, title: ' A title of our own ' },
      { type: 'set_kind', itemId: whole.id, kind: 'study' },
      { type: 'assign', id: whole.id, side: 'south', organisation: 'south-lead' },
      { type: 'move', itemId: whole.id, areaId: draft.areas.at(-1)?.id ?? '' },
      { type: 'drop', itemId: whole.id },
    );
    expect(item(draft)).toMatchObject({
      title: 'A title of our own',
      kind: 'study',
      leads: { south: 'south-lead' },
      areaId: draft.areas.at(-1)?.id,
      dropped: true,
    });
    draft = await bench.edit(draft, { type: 'restore', itemId: whole.id });
    expect(draft).toMatchObject({ version: 5 });
    expect(await bench.imports.read(bench.officer, draft.id)).toEqual(draft);
  });

  it('keeps spans exact, apart and complete through random edits as stored', async () => {
    const step = fc.record({
      what: fc.constantFrom('split', 'merge', 'drop', 'restore'),
      nth: fc.nat(),
      place: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async (steps) => {
        let draft = await bench.newDraft();
        for (const { what, nth, place } of steps) {
          const one = item(draft, nth % draft.items.length);
          const withId = item(draft, (nth + 1) % draft.items.length).id;
          const at = one.start + (place % (one.end - one.start));
          const wish = {
            split: { type: 'split', itemId: one.id, at },
            merge: { type: 'merge', itemId: one.id, withId },
          } as const;
          const next = what === 'split' || what === 'merge' ? wish[what] : ({ type: what, itemId: one.id } as Edit);
          try {
            draft = await bench.edit(draft, next);
          } catch (error) {
            expect(error).toMatchObject({ code: 'invalid_input' });
          }
        }
        expect(faultsOf(await bench.imports.read(bench.officer, draft.id))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('refuses an edit whose author saw an older version, and keeps the newer', async () => {
    const draft = await bench.newDraft();
    await bench.edit(draft, { type: 'drop', itemId: item(draft).id });
    const late = bench.edit(draft, { type: 'retitle', id: item(draft).id, title: 'late' });
    expect(await refusalOf(late)).toMatchObject({
      code: 'stale_version',
      details: { members: { current: { version: 2 } } },
    });
    expect(item(await bench.imports.read(bench.officer, draft.id))).toMatchObject({
      dropped: true,
      title: item(draft).title,
    });
  });

  it('lets one of two editors at the same moment through', async () => {
    const draft = await bench.newDraft();
    const edits = [0, 1, 2, 3].map((nth) =>
      bench.edit(draft, { type: 'drop', itemId: item(draft, nth % draft.items.length).id }),
    );
    const outcomes = await Promise.allSettled(edits);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await bench.imports.read(bench.officer, draft.id)).toMatchObject({ version: 2 });
  });

  it('shows a draft to its own side alone, even to raw SQL of the application’s role', async () => {
    const draft = await bench.newDraft();
    const other = bench.conference.actor('south', 'secretariat');
    expect(await refusalOf(bench.imports.read(other, draft.id))).toMatchObject({ code: 'not_found' });
    expect(await bench.imports.list(other, null, 200)).toEqual([]);
    const seen = { id: draft.id, version: 1 };
    expect(await refusalOf(bench.editor.discard(other, seen))).toMatchObject({ code: 'not_found' });
    expect(await refusalOf(bench.test.get(AcceptDraft).accept(other, seen))).toMatchObject({ code: 'not_found' });
    const client = await bench.test.owner.connect();
    try {
      await client.query('begin; set local role luoshi_app');
      for (const [side, rows] of [
        ['south', 0],
        ['', 0],
        ['north', 1],
      ] as const) {
        await client.query(`select set_config('luoshi.side', $1, true)`, [side]);
        const sql = `select (select count(*)::int from import_draft where id = $1) as drafts,
          (select count(*)::int from import_area where draft_id = $1) > 0 as areas,
          (select count(*)::int from import_item where id = $2) as items`;
        const found = await client.query(sql, [draft.id, item(draft).id]);
        expect(found.rows).toEqual([{ drafts: rows, areas: rows > 0, items: rows }]);
      }
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('keeps drafts of another conference apart, though its sides have the same names', async () => {
    const elsewhere = await aConference(bench.test);
    const draft = await bench.newDraft();
    const stranger = elsewhere.actor('north', 'secretariat');
    expect(await refusalOf(bench.imports.read(stranger, draft.id))).toMatchObject({ code: 'not_found' });
    expect(await bench.imports.list(stranger, null, 200)).toEqual([]);
  });

  it('has no drafts for somebody who belongs to no side', async () => {
    const joint = { ...bench.officer, sideId: null };
    expect(await refusalOf(bench.imports.list(joint, null, 10))).toMatchObject({ code: 'no_side' });
    expect(await refusalOf(bench.newDraft(undefined, joint))).toMatchObject({ code: 'no_side' });
  });
});
