import { CommitmentPageService, HistoryService, writeMark } from '../../src/modules/commitments/index.js';
import { CommitmentHeadRepository } from '../../src/modules/commitments/read/commitment-head.repository.js';
import { RecordViewRepository } from '../../src/modules/commitments/read/record-view.repository.js';
import { openReadingBench, type ReadingBench } from '../support/seed/reading-bench.js';
import {
  seedCommitment,
  seedDeadline,
  seedProposal,
  seedRecords,
  seedStatement,
} from '../support/seed/seed-commitment.js';
import { actorOf, seedConference } from '../support/seed/seed-conference.js';

const stated = (side: string, from: string | null, to: string) => ({
  kind: 'position_stated',
  side,
  move: 'begin',
  from,
  to,
  waitingFor: null,
  reason: null,
});

const INSTRUMENT = { en: 'Memorandum', 'zh-Hant': '備忘錄', 'zh-Hans': '备忘录' };
const SOURCE = {
  document: 'release',
  title: { en: 'Release', 'zh-Hant': '公報', 'zh-Hans': '公报' },
  url: 'https://papers.example/1',
  line: 25,
  span: { start: 10, end: 20, text: 'ten units.' },
};

describe('page of a commitment', () => {
  let bench: ReadingBench;
  let pages: CommitmentPageService;
  let history: HistoryService;
  let id: string;
  const north = actorOf('one', 'n-lead');
  const south = actorOf('one', 's-lead');
  const joint = actorOf('one', 'bank');

  beforeAll(async () => {
    bench = await openReadingBench();
    const heads = new CommitmentHeadRepository();
    history = new HistoryService(bench.unitOfWork, heads, new RecordViewRepository());
    pages = new CommitmentPageService(bench.unitOfWork, bench.schedules, heads, history, bench.definitions);
    for (const conference of ['one', 'two']) await seedConference(bench.owner, conference, 1);
    const { owner } = bench;
    id = await seedCommitment(owner, 'one', {
      number: '01.01',
      kind: 'deliverable',
      standing: 'sides_differ',
      version: 7,
      positions: { south: { state: 'fulfilled' } },
      parts: [
        ['n-lead', 'lead'],
        ['n-other', 'supporting'],
        ['s-lead', 'lead'],
        ['bank', 'waiting_for'],
      ],
      deadline: { kind: 'dated', earliest: '2024-01-01', latest: '2024-12-31' },
    });
    await seedDeadline(owner, id, 2, { kind: 'dated', earliest: '2026-12-31', latest: '2026-12-31' });
    await owner.query(
      `update commitment_text set stale_since = '2026-01-02T00:00:00Z' where commitment_id = $1 and language = 'en'`,
      [id],
    );
    await owner.query('update commitment set source = $2, instrument = 4 where id = $1', [id, JSON.stringify(SOURCE)]);
    await owner.query(
      `insert into instrument (id, session_id, number, title, kind, annex, languages)
       select gen_random_uuid(), session_id, 4, $2, 'agreement', null, $2 from commitment where id = $1`,
      [id, JSON.stringify(INSTRUMENT)],
    );
    await seedStatement(owner, id, { side: 'north', statedOn: '2026-11-11', visibility: 'shared', sequence: 4 });
    await seedStatement(owner, id, { side: 'north', statedOn: '2026-11-18', visibility: 'side', sequence: 5 });
    await seedStatement(owner, id, { side: 'south', statedOn: '2026-11-19', visibility: 'side', sequence: 6 });
    await seedProposal(owner, id, 'south');
    await seedProposal(owner, id, 'north', 'declined');
    await seedRecords(owner, id, [
      { on: '2023-05-11', side: null, body: { kind: 'commitment_agreed' } },
      { on: '2023-12-08', side: 'north', body: stated('north', null, 'under_way') },
      { on: '2024-06-27', side: 'south', body: stated('south', null, 'under_way') },
      { on: '2026-11-11', side: 'north', body: { kind: 'progress_reported', visibility: 'shared' } },
      { on: '2026-11-18', side: 'north', body: { kind: 'progress_reported', visibility: 'side' } },
      { on: '2026-11-19', side: 'south', body: { kind: 'progress_reported', visibility: 'side' } },
      { on: '2026-11-20', side: 'south', body: stated('south', 'under_way', 'fulfilled') },
    ]);
    await owner.query('alter table record disable trigger user');
    await owner.query(`update record set actor_id = $2, post_id = $3 where commitment_id = $1 and sequence = 5`, [
      id,
      south.accountId,
      south.postId,
    ]);
    await owner.query('alter table record enable trigger user');
  }, 60_000);

  afterAll(() => bench.close());

  it('shows what stands: texts, parts, deadline, source', async () => {
    const view = await pages.view(north, id);
    expect(view).toMatchObject({
      number: '01.01',
      kind: 'deliverable',
      standing: 'sides_differ',
      version: 7,
      areaNumber: 1,
    });
    expect(
      view.texts.map((text) => [text.language, text.authoritative, text.staleSince?.toISOString() ?? null]),
    ).toEqual([
      ['zh-Hant', true, null],
      ['en', false, '2026-01-02T00:00:00.000Z'],
      ['zh-Hans', false, null],
    ]);
    expect(view.assignments.map((one) => [one.code, one.sideId, one.part])).toEqual([
      ['n-lead', 'north', 'lead'],
      ['n-other', 'north', 'supporting'],
      ['s-lead', 'south', 'lead'],
      ['bank', null, 'waiting_for'],
    ]);
    expect(view.assignments[0]?.posts).toEqual([
      { en: 'Desk of n-lead', 'zh-Hant': 'Desk of n-lead 繁', 'zh-Hans': 'Desk of n-lead 简' },
    ]);
    expect(view.deadlines.map((one) => [one.version, one.latest])).toEqual([
      [1, '2024-12-31'],
      [2, '2026-12-31'],
    ]);
    expect(view.deadline?.version).toBe(2);
    expect(view.slippage).toMatchObject({ firstLatest: '2024-12-31', months: 24, daysBeyondMonths: 0, extensions: 1 });
    expect(view.schedule).toMatchObject({ light: 'on_course', due: '2026-12-31' });
    expect(view.source).toEqual(SOURCE);
    expect(view.instrument).toEqual({ number: 4, title: INSTRUMENT });
  });

  it('shows the open proposal with what it waits for, and the past ones', async () => {
    const { proposal, pastProposals } = await pages.view(north, id);
    expect(proposal).toMatchObject({
      move: 'complete',
      to: 'completed',
      toLabel: { en: 'Fulfilled' },
      state: 'open',
      proposedBy: 'south',
      proposer: { code: 's-lead' },
      sentence: { language: 'en', text: 'Done together.' },
      contentHash: 'cafe',
      evidence: [{ title: 'Signed paper' }],
      awaits: ['north'],
      openedAt: new Date('2026-11-20T08:42:00Z'),
    });
    expect(proposal?.consents).toEqual([
      { sideId: 'south', givenOn: '2026-11-20', givenAt: new Date('2026-11-20T08:42:00Z') },
    ]);
    expect(pastProposals.map((one) => [one.state, one.awaits])).toEqual([['declined', []]]);
  });

  it('walks the path as the positions turned it', async () => {
    const { path } = await pages.view(north, id);
    expect(path.map((step) => [step.on, step.cause, step.sideId, step.standing, step.turns])).toEqual([
      ['2023-05-11', 'agreed', null, 'no_report', true],
      ['2023-12-08', 'position', 'north', 'no_report', false],
      ['2024-06-27', 'position', 'south', 'under_way', true],
      ['2026-11-20', 'position', 'south', 'sides_differ', true],
    ]);
    expect(path.at(-1)?.positions).toEqual({ north: 'under_way', south: 'fulfilled' });
  });

  it('shows each side its own draft and never that of the other', async () => {
    const seen = async (actor: typeof north) => {
      const view = await pages.view(actor, id);
      return {
        shared: view.positions.map((one) => one.statement?.narrative ?? null),
        drafts: view.positions.map((one) => one.draft?.narrative ?? null),
        papers: view.evidence.map((one) => one.title).sort(),
        records: view.records.records.map((one) => writeMark(one)),
        total: view.records.total,
      };
    };
    const shared = ['shared words of north', null];
    expect(await seen(north)).toEqual({
      shared,
      drafts: ['side words of north', null],
      papers: ['Paper of north, shared', 'Paper of north, side'],
      records: ['5', '4.1', '4', '3', '2', '1'],
      total: 6,
    });
    expect(await seen(south)).toEqual({
      shared,
      drafts: [null, 'side words of south'],
      papers: ['Paper of north, shared', 'Paper of south, side'],
      records: ['5', '4.1', '4', '3', '2', '1'],
      total: 6,
    });
    expect(await seen(joint)).toEqual({
      shared,
      drafts: [null, null],
      papers: ['Paper of north, shared'],
      records: ['5', '4', '3', '2', '1'],
      total: 5,
    });
    const other = JSON.stringify(await pages.view(south, id));
    expect(other).not.toContain('side words of north');
    expect(JSON.stringify(await pages.view(north, id))).not.toContain('side words of south');
  });

  it('pages through the history, newest first, over the gaps of what is not seen', async () => {
    const first = await history.page(north, id, { before: null, limit: 2 });
    expect(first.records.map((one) => [one.sequence, one.draft])).toEqual([
      [5, 0],
      [4, 1],
    ]);
    expect(first.next).toMatchObject({ sequence: 4, draft: 1 });
    const rest = await history.page(north, id, { before: first.next, limit: 10 });
    expect(rest.records.map((one) => one.sequence)).toEqual([4, 3, 2, 1]);
    expect(rest.next).toBeNull();
    expect(first.records[0]).toMatchObject({
      body: { kind: 'position_stated', to: 'fulfilled' },
      author: { name: 'Holder of s-lead', post: { en: 'Desk of s-lead' }, organisationShort: { en: 's-lead' } },
      sideId: 'south',
      effectiveOn: '2026-11-20',
      visibility: 'shared',
    });
    expect(rest.records.at(-1)?.author).toBeNull();
  });

  it('takes the same statements however much there is to show', async () => {
    bench.statements();
    await pages.view(north, id);
    // The beginning with the side, the commitment, records, commit; the frame only where it is not known.
    expect(bench.statements().filter((sql) => !sql.includes('from conference c'))).toHaveLength(4);
  });

  it('knows no commitment of another conference, and none that is not there', async () => {
    const stranger = actorOf('two', 'n-lead');
    const nowhere = '00000000-0000-4000-8000-000000000000';
    await expect(pages.view(stranger, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(history.page(stranger, id, { before: null, limit: 5 })).rejects.toMatchObject({ code: 'not_found' });
    await expect(pages.view(north, nowhere)).rejects.toMatchObject({ code: 'not_found' });
  });
});
