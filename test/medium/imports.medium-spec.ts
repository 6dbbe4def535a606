import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Actor } from '../../src/domain/shared/actor.js';
import { AccessModule } from '../../src/modules/access/index.js';
import { CommitmentPageService, CommitmentsModule } from '../../src/modules/commitments/index.js';
import { AcceptDraft, type Draft, DraftEditor, ImportService, ImportsModule } from '../../src/modules/imports/index.js';
import { type Edit, leftOver } from '../../src/modules/imports/index.js';
import { projectRoot } from '../../src/platform/config/project-root.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { refusalOf } from '../support/refusal-of.js';
import { replayOf } from '../support/replay-of.js';
import { startTestApplication, type TestApplication } from '../support/test-application.js';

const FOLDER = join(projectRoot(), 'test/fixtures/press-releases');
const NUMBERED = readFileSync(join(FOLDER, 'numbered.en.txt'));

/** Faults of a draft against its own source: texts that are no slices, spans that overlap, words that nothing holds. */
function faultsOf(draft: Draft): string[] {
  const faults = draft.items.flatMap(({ id, text, start, end }) =>
    text === draft.source.slice(start, end) && text === text.trim() ? [] : [`text of ${id}`],
  );
  let at = 0;
  const spans = [...draft.items, ...draft.areas, ...leftOver(draft)].filter(({ start, end }) => end > start);
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    if (start < at) faults.push(`overlap at ${start}`);
    if (draft.source.slice(at, start).trim() !== '') faults.push(`lost at ${at}`);
    at = end;
  }
  return faults;
}

describe('imports', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let officer: Actor;
  let imports: ImportService;
  let editor: DraftEditor;

  beforeAll(async () => {
    test = await startTestApplication([AccessModule, CommitmentsModule, ImportsModule]);
    conference = await aConference(test);
    officer = conference.actor('north', 'secretariat');
    imports = test.get(ImportService);
    editor = test.get(DraftEditor);
  }, 60_000);

  afterAll(() => test?.close());

  const newDraft = (bytes: Uint8Array = NUMBERED, actor = officer): Promise<Draft> =>
    imports.createDraft(actor, { sessionNumber: 1, language: 'en', name: 'numbered.en.txt', bytes });
  const edit = (draft: Draft, ...edits: Edit[]): Promise<Draft> =>
    editor.edit(officer, { id: draft.id, version: draft.version }, edits);
  const item = (draft: Draft, index = 0) => {
    const found = draft.items[index];
    if (found === undefined) throw new Error(`the draft has no item ${index}`);
    return found;
  };
  const leadAll = (draft: Draft): Promise<Draft> =>
    edit(
      draft,
      ...draft.areas.flatMap((area) =>
        conference.sides.map((side) => ({
          type: 'assign' as const,
          id: area.id,
          side,
          organisation: `${side}-lead`,
        })),
      ),
    );
  const commitments = async (of: BuiltConference): Promise<number> => {
    const sql = 'select count(*)::int as count from commitment where conference_id = $1';
    return (await test.owner.query<{ count: number }>(sql, [of.id])).rows[0]?.count ?? -1;
  };

  it('stores a document with its split, which reads back as it was and is no commitment', async () => {
    const draft = await newDraft();
    expect(draft.items.length).toBeGreaterThan(3);
    expect(faultsOf(draft)).toEqual([]);
    expect(await imports.read(officer, draft.id)).toEqual(draft);
    expect(draft).toMatchObject({ state: 'draft', version: 1, source: NUMBERED.toString('utf8') });
    expect(draft.items.every(({ title, leads }) => title !== '' && Object.keys(leads).length === 0)).toBe(true);
    expect(await commitments(conference)).toBe(0);
  });

  it.each([
    ['nothing', Buffer.from(''), 'import_empty'],
    ['a PDF', Buffer.from('%PDF-1.7 x'), 'import_binary'],
    ['50 MB', Buffer.alloc(50 * 1024 * 1024, 97), 'too_large'],
    ['a cut character', Buffer.from('\xe9\x93Summit\x94', 'latin1'), 'import_undecodable'],
  ])('refuses %s and stores nothing', async (_, bytes, code) => {
    const before = await imports.list(officer, null, 200);
    expect(await refusalOf(newDraft(bytes))).toMatchObject({ code });
    expect(await imports.list(officer, null, 200)).toEqual(before);
  });

  it('reads UTF-16 and GBK, with offsets into the decoded text', async () => {
    const hans = readFileSync(join(FOLDER, 'numbered.zh-Hans.txt'), 'utf8');
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(hans, 'utf16le')]);
    const wish = { sessionNumber: 1, language: 'zh-Hans' as const, name: 'n', bytes };
    const draft = await imports.createDraft(officer, wish);
    expect(draft.source).toBe(hans);
    expect(faultsOf(draft)).toEqual([]);
  });

  it('splits, merges back, retitles, moves, drops and restores, one version at a time', async () => {
    let draft = await newDraft();
    const whole = item(draft);
    const at = whole.start + whole.text.indexOf(' ', Math.floor(whole.text.length / 2));
    draft = await edit(draft, { type: 'split', itemId: whole.id, at });
    expect(draft).toMatchObject({ version: 2 });
    expect(faultsOf(draft)).toEqual([]);
    const [first, second] = [item(draft), item(draft, 1)];
    expect(first.id).toBe(whole.id);
    draft = await edit(draft, { type: 'merge', itemId: first.id, withId: second.id });
    expect(item(draft)).toMatchObject({ start: whole.start, end: whole.end, text: whole.text });
    draft = await edit(
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
    draft = await edit(draft, { type: 'restore', itemId: whole.id });
    expect(draft).toMatchObject({ version: 5 });
    expect(await imports.read(officer, draft.id)).toEqual(draft);
  });

  it('keeps spans exact, apart and complete through random edits as stored', async () => {
    const step = fc.record({
      what: fc.constantFrom('split', 'merge', 'drop', 'restore'),
      nth: fc.nat(),
      place: fc.nat(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async (steps) => {
        let draft = await newDraft();
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
            draft = await edit(draft, next);
          } catch (error) {
            expect(error).toMatchObject({ code: 'invalid_input' });
          }
        }
        expect(faultsOf(await imports.read(officer, draft.id))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('refuses an edit whose author saw an older version, and keeps the newer', async () => {
    const draft = await newDraft();
    await edit(draft, { type: 'drop', itemId: item(draft).id });
    const late = edit(draft, { type: 'retitle', id: item(draft).id, title: 'late' });
    expect(await refusalOf(late)).toMatchObject({
      code: 'stale_version',
      details: { members: { current: { version: 2 } } },
    });
    expect(item(await imports.read(officer, draft.id))).toMatchObject({ dropped: true, title: item(draft).title });
  });

  it('lets one of two editors at the same moment through', async () => {
    const draft = await newDraft();
    const edits = [0, 1, 2, 3].map((nth) =>
      edit(draft, { type: 'drop', itemId: item(draft, nth % draft.items.length).id }),
    );
    const outcomes = await Promise.allSettled(edits);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await imports.read(officer, draft.id)).toMatchObject({ version: 2 });
  });

  it('shows a draft to its own side alone, even to raw SQL of the application’s role', async () => {
    const draft = await newDraft();
    const other = conference.actor('south', 'secretariat');
    expect(await refusalOf(imports.read(other, draft.id))).toMatchObject({ code: 'not_found' });
    expect(await imports.list(other, null, 200)).toEqual([]);
    const seen = { id: draft.id, version: 1 };
    expect(await refusalOf(editor.discard(other, seen))).toMatchObject({ code: 'not_found' });
    expect(await refusalOf(test.get(AcceptDraft).accept(other, seen))).toMatchObject({ code: 'not_found' });
    const client = await test.owner.connect();
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
    const elsewhere = await aConference(test);
    const draft = await newDraft();
    const stranger = elsewhere.actor('north', 'secretariat');
    expect(await refusalOf(imports.read(stranger, draft.id))).toMatchObject({ code: 'not_found' });
    expect(await imports.list(stranger, null, 200)).toEqual([]);
  });

  it('has no drafts for somebody who belongs to no side', async () => {
    const joint = { ...officer, sideId: null };
    expect(await refusalOf(imports.list(joint, null, 10))).toMatchObject({ code: 'no_side' });
    expect(await refusalOf(newDraft(NUMBERED, joint))).toMatchObject({ code: 'no_side' });
  });

  describe('accepting', () => {
    let own: BuiltConference;
    let accepting: AcceptDraft;
    const seen = ({ id, version }: Draft) => ({ id, version });

    beforeEach(async () => {
      own = conference = await aConference(test);
      officer = own.actor('north', 'secretariat');
      accepting = test.get(AcceptDraft);
    });

    it('is refused while anything is lacking, lists every such item, and makes nothing', async () => {
      let draft = await newDraft();
      draft = await edit(draft, { type: 'assign', id: item(draft).id, side: 'north', organisation: 'north-lead' });
      draft = await edit(draft, { type: 'retitle', id: draft.areas[0]?.id ?? '', title: '' });
      draft = await edit(draft, { type: 'drop', itemId: item(draft, 1).id });
      const refused = await refusalOf(accepting.accept(officer, seen(draft)));
      expect(refused.code).toBe('import_incomplete');
      const missing = refused.details.members?.['missing'];
      expect(missing).toHaveLength(draft.items.length - 1);
      expect(missing).toContainEqual({
        item_id: item(draft).id,
        title: item(draft).title,
        text: item(draft).text,
        lacks: ['heading', 'lead'],
        sides: ['south'],
      });
      expect(await commitments(own)).toBe(0);
      expect(await imports.read(officer, draft.id)).toMatchObject({ state: 'draft', version: draft.version });
    });

    it('is refused for a draft of which everything was dropped', async () => {
      const draft = await newDraft();
      const empty = await edit(draft, ...draft.items.map(({ id }): Edit => ({ type: 'drop', itemId: id })));
      const refused = await refusalOf(accepting.accept(officer, seen(empty)));
      expect(refused).toMatchObject({ code: 'import_incomplete', details: { members: { empty: true, missing: [] } } });
    });

    it('makes areas and commitments with their spans, by records that replay', async () => {
      let draft = await leadAll(await newDraft());
      const dropped = item(draft, 1);
      const joins = draft.areas[1];
      draft = await edit(
        draft,
        { type: 'drop', itemId: dropped.id },
        { type: 'retitle', id: joins?.id ?? '', title: ` ${own.id.toUpperCase()} ` },
      );
      const accepted = await accepting.accept(officer, seen(draft));
      expect(accepted).toEqual(await imports.read(officer, draft.id));
      expect(accepted.state).toBe('accepted');
      const kept = accepted.items.filter(({ id }) => id !== dropped.id);
      expect(await commitments(own)).toBe(kept.length);
      expect(accepted.items.find(({ id }) => id === dropped.id)).toMatchObject({ commitmentId: null });
      for (const { commitmentId, text, start, end, title, kind, areaId } of kept) {
        const replayed = await replayOf(test, own, commitmentId ?? '');
        expect(replayed).toMatchObject({
          kind,
          sessionNumber: 1,
          agreedOn: '2023-05-11',
          source: { start, end, text },
          texts: { en: { title, body: text }, 'zh-Hant': { title: '', body: '' } },
          standing: 'no_report',
          version: 1,
        });
        expect(accepted.source.slice(start, end)).toBe(text);
        expect(replayed.assignments.map(({ organisation }) => organisation)).toEqual(['north-lead', 'south-lead']);
        expect(replayed.number.startsWith(`0${replayed.areaNumber}.`)).toBe(true);
        expect(replayed.areaNumber === 1).toBe(areaId === joins?.id);
        const page = await test.get(CommitmentPageService).view(own.actor('south', 'lead'), commitmentId ?? '');
        expect(page).toMatchObject({ number: replayed.number, kind, standing: 'no_report', version: 1 });
      }
      const areas = await test.owner.query(
        `select a.number from area a join session s on s.id = a.session_id where s.conference_id = $1 order by 1`,
        [own.id],
      );
      expect(areas.rows.map(({ number }) => number)).toEqual(draft.areas.map((_, index) => index + 1));
    });

    it('settles a draft once: a second acceptance, an edit and a discard find it closed', async () => {
      const draft = await leadAll(await newDraft());
      const outcomes = await Promise.allSettled([0, 1, 2].map(() => accepting.accept(officer, seen(draft))));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'import_closed' });
      expect(await commitments(own)).toBe(draft.items.length);
      expect(await refusalOf(edit(draft, { type: 'drop', itemId: item(draft).id }))).toMatchObject({
        code: 'import_closed',
      });
      expect(await refusalOf(editor.discard(officer, seen(draft)))).toMatchObject({ code: 'import_closed' });
    });

    it('gives two drafts accepted at once numbers of their own', async () => {
      const drafts = [await leadAll(await newDraft()), await leadAll(await newDraft())];
      await Promise.all(drafts.map((draft) => accepting.accept(officer, seen(draft))));
      const numbers = await test.owner.query<{ number: string }>(
        'select number from commitment where conference_id = $1',
        [own.id],
      );
      const all = drafts.reduce((sum, { items }) => sum + items.length, 0);
      expect(new Set(numbers.rows.map(({ number }) => number)).size).toBe(all);
    });

    it('discards a draft, which stays to be read', async () => {
      const draft = await newDraft();
      await editor.discard(officer, seen(draft));
      expect(await imports.read(officer, draft.id)).toMatchObject({ state: 'dropped', version: 2 });
      expect(await refusalOf(accepting.accept(officer, { id: draft.id, version: 2 }))).toMatchObject({
        code: 'import_closed',
      });
    });
  });
});
