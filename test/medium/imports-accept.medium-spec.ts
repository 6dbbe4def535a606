import type { Actor } from '../../src/domain/shared/actor.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import {
  type AsOf,
  CommitmentPageService,
  DefinitionLibrary,
  type LedgerRow,
  LedgerService,
  NO_FILTER,
} from '../../src/modules/commitments/index.js';
import { AcceptDraft, type Draft, type Edit } from '../../src/modules/imports/index.js';
import { agree, replayDifferences } from '../support/agreeing.js';
import type { BuiltConference } from '../support/builders/a-conference.js';
import { type ImportBench, importBench, itemAt as item } from '../support/import-bench.js';
import { refusalOf } from '../support/refusal-of.js';
import { replayOf } from '../support/replay-of.js';

/** The draft with a lead on both sides for every item. */
function leadAll({ edit, conference }: ImportBench, draft: Draft): Promise<Draft> {
  const edits = draft.areas.flatMap((area) =>
    conference.sides.map((side): Edit => ({ type: 'assign', id: area.id, side, organisation: `${side}-lead` })),
  );
  return edit(draft, ...edits);
}

describe('accepting a draft', () => {
  let bench: ImportBench;
  beforeAll(async () => {
    bench = await importBench();
  }, 60_000);
  afterAll(() => bench?.test.close());

  const commitments = async (of: BuiltConference): Promise<number> => {
    const sql = 'select count(*)::int as count from commitment where conference_id = $1';
    return (await bench.test.owner.query<{ count: number }>(sql, [of.id])).rows[0]?.count ?? -1;
  };

  const firstLine = async (reader: Actor, asOf: AsOf | null = null): Promise<LedgerRow> => {
    const { rows } = await bench.test.get(LedgerService).page(reader, NO_FILTER, { after: null, limit: 1 }, asOf);
    const [row] = rows;
    if (row === undefined) throw new Error('the ledger is empty');
    return row;
  };

  let own: BuiltConference;
  let accepting: AcceptDraft;
  const seen = ({ id, version }: Draft) => ({ id, version });

  beforeEach(async () => {
    await bench.renew();
    own = bench.conference;
    accepting = bench.test.get(AcceptDraft);
  });

  it('is refused while anything is lacking, lists every such item, and makes nothing', async () => {
    let draft = await bench.newDraft();
    draft = await bench.edit(draft, { type: 'assign', id: item(draft).id, side: 'north', organisation: 'north-lead' });
    draft = await bench.edit(draft, { type: 'retitle', id: draft.areas[0]?.id ?? '', title: '' });
    draft = await bench.edit(draft, { type: 'drop', itemId: item(draft, 1).id });
    const refused = await refusalOf(accepting.accept(bench.officer, seen(draft)));
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
    expect(await bench.imports.read(bench.officer, draft.id)).toMatchObject({ state: 'draft', version: draft.version });
  });

  it('is refused for a draft of which everything was dropped', async () => {
    const draft = await bench.newDraft();
    const empty = await bench.edit(draft, ...draft.items.map(({ id }): Edit => ({ type: 'drop', itemId: id })));
    const refused = await refusalOf(accepting.accept(bench.officer, seen(empty)));
    expect(refused).toMatchObject({ code: 'import_incomplete', details: { members: { empty: true, missing: [] } } });
  });

  it('makes areas and commitments with their spans, by records that replay', async () => {
    let draft = await leadAll(bench, await bench.newDraft());
    const dropped = item(draft, 1);
    const joins = draft.areas[1];
    draft = await bench.edit(
      draft,
      { type: 'drop', itemId: dropped.id },
      { type: 'retitle', id: joins?.id ?? '', title: ` ${own.id.toUpperCase()} ` },
    );
    const accepted = await accepting.accept(bench.officer, seen(draft));
    expect(accepted).toEqual(await bench.imports.read(bench.officer, draft.id));
    expect(accepted.state).toBe('accepted');
    const kept = accepted.items.filter(({ id }) => id !== dropped.id);
    expect(await commitments(own)).toBe(kept.length);
    expect(accepted.items.find(({ id }) => id === dropped.id)).toMatchObject({ commitmentId: null });
    for (const { commitmentId, text, start, end, title, kind, areaId } of kept) {
      const replayed = await replayOf(bench.test, own, commitmentId ?? '');
      expect(replayed).toMatchObject({
        kind,
        sessionNumber: 1,
        agreedOn: '2023-05-11',
        source: { title: null, url: null, line: null, span: { start, end, text } },
        instrument: null,
        standing: 'no_report',
        version: 1,
      });
      expect(replayed.texts).toEqual({ en: { title, body: text } });
      expect(accepted.source.slice(start, end)).toBe(text);
      expect(replayed.assignments.map(({ organisation }) => organisation)).toEqual(['north-lead', 'south-lead']);
      expect(replayed.number.startsWith(`0${replayed.areaNumber}.`)).toBe(true);
      expect(replayed.areaNumber === 1).toBe(areaId === joins?.id);
      const page = await bench.test.get(CommitmentPageService).view(own.actor('south', 'lead'), commitmentId ?? '');
      expect(page).toMatchObject({ number: replayed.number, kind, standing: 'no_report', version: 1 });
    }
    const areas = await bench.test.owner.query(
      `select a.number from area a join session s on s.id = a.session_id where s.conference_id = $1 order by 1`,
      [own.id],
    );
    expect(areas.rows.map(({ number }) => number)).toEqual(draft.areas.map((_, index) => index + 1));
  });

  it('writes nothing into a language that nobody wrote, and shows the words it has as what they are', async () => {
    await bench.test.owner.query(`update conference set authoritative = 'zh-Hant' where id = $1`, [own.id]);
    const draft = await leadAll(bench, await bench.newDraft());
    const accepted = await accepting.accept(bench.officer, seen(draft));
    const reader = own.actor('south', 'secretariat');
    const { id, titles } = await firstLine(reader);
    const title = accepted.items.find(({ commitmentId }) => commitmentId === id)?.title;
    expect(titles).toEqual({ en: title });
    expect(await firstLine(reader, { day: civilDate('2024-01-01'), knownAt: new Date('2199-01-01') })).toMatchObject({
      titles: { en: title },
      titleAuthoritative: null,
    });
    const page = await bench.test.get(CommitmentPageService).view(reader, id);
    expect(page.authoritative).toBe('zh-Hant');
    expect(page.texts.map(({ language, authoritative }) => [language, authoritative])).toEqual([['en', false]]);
    expect(page.areaTitle).toEqual({ en: draft.areas[0]?.heading });
    expect(await replayDifferences(bench.test)).toEqual([]);

    const signed = { title: '開放平台', body: '雙方開放平台。' };
    await agree(bench.test, own, { id, version: 1 }, { type: 'text', texts: { 'zh-Hant': signed } });
    expect(await firstLine(reader)).toMatchObject({
      titles: { en: title, 'zh-Hant': signed.title },
      titleAuthoritative: signed.title,
    });
    const after = await bench.test.get(CommitmentPageService).view(reader, id);
    expect(after.texts.map(({ language, staleSince }) => [language, staleSince !== null])).toEqual([
      ['zh-Hant', false],
      ['en', true],
    ]);
    expect(await replayDifferences(bench.test)).toEqual([]);
  });

  it('looks once for newer definitions, however many items there are', async () => {
    const draft = await leadAll(bench, await bench.newDraft());
    expect(draft.items.length).toBeGreaterThan(3);
    const refresh = jest.spyOn(bench.test.get(DefinitionLibrary), 'refresh');
    await accepting.accept(bench.officer, seen(draft));
    expect(refresh).toHaveBeenCalledTimes(1);
    refresh.mockRestore();
  });

  it('settles a draft once: a second acceptance, an edit and a discard find it closed', async () => {
    const draft = await leadAll(bench, await bench.newDraft());
    const outcomes = await Promise.allSettled([0, 1, 2].map(() => accepting.accept(bench.officer, seen(draft))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'import_closed' });
    expect(await commitments(own)).toBe(draft.items.length);
    expect(await refusalOf(bench.edit(draft, { type: 'drop', itemId: item(draft).id }))).toMatchObject({
      code: 'import_closed',
    });
    expect(await refusalOf(bench.editor.discard(bench.officer, seen(draft)))).toMatchObject({ code: 'import_closed' });
  });

  it('gives two drafts accepted at once numbers of their own', async () => {
    const drafts = [await leadAll(bench, await bench.newDraft()), await leadAll(bench, await bench.newDraft())];
    await Promise.all(drafts.map((draft) => accepting.accept(bench.officer, seen(draft))));
    const numbers = await bench.test.owner.query<{ number: string }>(
      'select number from commitment where conference_id = $1',
      [own.id],
    );
    const all = drafts.reduce((sum, { items }) => sum + items.length, 0);
    expect(new Set(numbers.rows.map(({ number }) => number)).size).toBe(all);
  });

  it('discards a draft, which stays to be read', async () => {
    const draft = await bench.newDraft();
    await bench.editor.discard(bench.officer, seen(draft));
    expect(await bench.imports.read(bench.officer, draft.id)).toMatchObject({ state: 'dropped', version: 2 });
    expect(await refusalOf(accepting.accept(bench.officer, { id: draft.id, version: 2 }))).toMatchObject({
      code: 'import_closed',
    });
  });
});
