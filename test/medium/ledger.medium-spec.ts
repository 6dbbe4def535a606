import { PastLedgerRepository } from '../../src/modules/commitments/read/past/past-ledger.repository.js';
import { LedgerService, NO_FILTER, type LedgerFilter } from '../../src/modules/commitments/index.js';
import { LedgerCountsRepository } from '../../src/modules/commitments/read/ledger-counts.repository.js';
import { LedgerRowsRepository } from '../../src/modules/commitments/read/ledger-rows.repository.js';
import { openReadingBench, type ReadingBench } from '../support/seed/reading-bench.js';
import { seedCommitment, seedProposal } from '../support/seed/seed-commitment.js';
import { actorOf, seedConference } from '../support/seed/seed-conference.js';

const FIRST = { after: null, limit: 50 };

/** Monday 23 November 2026. North works Monday to Friday; ten working days on is Monday 7 December. */
describe('ledger', () => {
  let bench: ReadingBench;
  let ledger: LedgerService;

  beforeAll(async () => {
    bench = await openReadingBench();
    ledger = new LedgerService(
      bench.unitOfWork,
      bench.schedules,
      new LedgerRowsRepository(),
      new LedgerCountsRepository(),
      new PastLedgerRepository(),
    );
    for (const conference of ['one', 'two']) await seedConference(bench.owner, conference, 2);
    const add = (wanted: Parameters<typeof seedCommitment>[2]) => seedCommitment(bench.owner, 'one', wanted);
    await add({
      number: '01.01',
      kind: 'study',
      deadline: { kind: 'dated', latest: '2026-11-20' },
      title: 'Rail 100% link',
    });
    await add({
      number: '01.02',
      deadline: { kind: 'dated', latest: '2026-12-07' },
      title: 'RAIL_link',
      parts: [
        ['n-other', 'lead'],
        ['n-lead', 'delivering'],
        ['s-lead', 'lead'],
      ],
    });
    await add({ number: '01.03', deadline: { kind: 'dated', latest: '2026-12-08' }, title: 'rail\\link' });
    await add({ number: '01.04', deadline: { kind: 'before_session' }, title: '鐵路合作 铁路合作' });
    await add({
      number: '02.01',
      area: 2,
      deadline: { kind: 'recurring', every: 'quarter' },
      positions: { north: { state: 'waiting', waitingFor: 'the regulator' } },
      standing: 'sides_differ',
    });
    await add({
      number: '02.02',
      area: 2,
      deadline: { kind: 'none' },
      parts: [
        ['n-other', 'lead'],
        ['s-lead', 'lead'],
        ['bank', 'waiting_for'],
      ],
    });
    await add({
      number: '02.03',
      area: 2,
      deadline: { kind: 'dated', latest: '2025-01-01' },
      standing: 'fulfilled',
      joint: 'completed',
      closedOn: '2025-01-01',
    });
    await add({ number: '02.04', area: 2, positions: { south: { state: null } }, standing: 'no_report' });
    const { rows } = await bench.owner.query<{ id: string }>(
      `select id from commitment where number in ('01.01', '02.02') order by number`,
    );
    await seedProposal(bench.owner, rows[0]?.id ?? '', 'south');
    await seedProposal(bench.owner, rows[1]?.id ?? '', 'north');
    await seedCommitment(bench.owner, 'two', { number: '01.01', title: 'Rail of another conference' });
  }, 60_000);

  afterAll(() => bench.close());

  async function numbers(
    filter: Partial<LedgerFilter>,
    code: Parameters<typeof actorOf>[1] = 'n-lead',
  ): Promise<string[]> {
    const page = await ledger.page(actorOf('one', code), { ...NO_FILTER, ...filter }, FIRST);
    expect(page.counts.total).toBe(page.rows.length);
    return page.rows.map((row) => row.number);
  }

  it.each<[string, Partial<LedgerFilter>, string[]]>([
    ['standing', { standings: ['sides_differ', 'no_report'] }, ['02.01', '02.04']],
    ['kind', { kinds: ['study'] }, ['01.01']],
    ['area', { areas: [2] }, ['02.01', '02.02', '02.03', '02.04']],
    ['late: open and past its last day', { deadlines: ['late'] }, ['01.01']],
    ['near: within ten working days, the tenth included', { deadlines: ['near'] }, ['01.02']],
    ['before a session', { deadlines: ['before_session'] }, ['01.04']],
    ['dated, late and closed ones too', { deadlines: ['dated'] }, ['01.01', '01.02', '01.03', '02.03']],
    ['recurring', { deadlines: ['recurring'] }, ['02.01']],
    ['no date: said so or never set', { deadlines: ['none'] }, ['02.02', '02.04']],
    ['organisation in any part', { organisations: ['bank', 'n-other'] }, ['01.02', '02.02']],
    ['my organisation leads', { parts: ['lead'] }, ['01.01', '01.03', '01.04', '02.01', '02.03', '02.04']],
    ['my organisation supports or delivers', { parts: ['supporting'] }, ['01.02']],
    ['my side waits for a third party', { parts: ['waiting'] }, ['02.01']],
    ['two parts', { parts: ['supporting', 'waiting'] }, ['01.02', '02.01']],
    ['needs our hand', { needsOurHand: true }, ['01.01']],
    ['session', { session: 2 }, []],
    ['number', { text: '02.0' }, ['02.01', '02.02', '02.03', '02.04']],
    ['words in any case, all of them', { text: ' link  RAIL ' }, ['01.01', '01.02', '01.03']],
    ['Traditional', { text: '鐵路' }, ['01.04']],
    ['Simplified', { text: '铁路' }, ['01.04']],
    ['a per cent sign as it is written', { text: '100%' }, ['01.01']],
    ['an underscore as it is written', { text: 'L_L' }, ['01.02']],
    ['a backslash as it is written', { text: 'l\\l' }, ['01.03']],
    ['two filters', { areas: [1], deadlines: ['late', 'near'] }, ['01.01', '01.02']],
    ['a quote is no SQL', { text: "'; drop table commitment; --" }, []],
  ])('filters by %s', async (_, filter, expected) => {
    expect(await numbers(filter)).toEqual(expected);
  });

  it('asks for the hand of the side that looks', async () => {
    expect(await numbers({ needsOurHand: true }, 's-lead')).toEqual(['02.02']);
    expect(await numbers({ needsOurHand: true }, 'bank')).toEqual([]);
  });

  it('waits for a liaison only where its organisation takes part, for a secretariat everywhere', async () => {
    expect(await numbers({ parts: ['waiting'] }, 'n-other')).toEqual([]);
    expect(await numbers({ parts: ['waiting'] }, 'n-sec')).toEqual(['02.01']);
  });

  it('counts each choice with the other choices as they are', async () => {
    const { counts } = await ledger.page(
      actorOf('one', 'n-lead'),
      { ...NO_FILTER, areas: [2], standings: ['under_way'] },
      FIRST,
    );
    expect(counts).toEqual({
      total: 1,
      standings: { under_way: 1, sides_differ: 1, fulfilled: 1, no_report: 1 },
      kinds: { deliverable: 1 },
      areas: [
        { sessionNumber: 1, areaNumber: 1, count: 4 },
        { sessionNumber: 1, areaNumber: 2, count: 1 },
      ],
      deadlines: { late: 0, near: 0, before_session: 0, dated: 0, recurring: 0, none: 1 },
      parts: { lead: 0, supporting: 0, waiting: 0 },
      needsOurHand: 0,
    });
  });

  it('shows a row with both sides in declared order', async () => {
    const page = await ledger.page(actorOf('one', 'n-lead'), { ...NO_FILTER, text: '01.01' }, FIRST);
    expect(page.frame.sides.map((side) => side.id)).toEqual(['north', 'south']);
    expect(page.rows[0]).toMatchObject({
      number: '01.01',
      titles: { en: 'Rail 100% link', 'zh-Hant': 'Rail 100% link zh-Hant' },
      titleAuthoritative: 'Rail 100% link zh-Hant',
      areaNumber: 1,
      sessionNumber: 1,
      positions: [
        { sideId: 'north', state: 'under_way', since: '2024-01-01', waitingFor: null, activity: 'no_report' },
        { sideId: 'south', state: 'under_way' },
      ],
      leads: [
        { sideId: 'north', code: 'n-lead' },
        { sideId: 'south', code: 's-lead' },
      ],
      deadline: { kind: 'dated', latest: '2026-11-20', version: 1, agreedOn: '2023-05-11' },
      schedule: { light: 'late', due: '2026-11-20', workdaysLeft: -1, provisional: false },
      needsOurHand: true,
      version: 3,
    });
  });

  it('gives the light of the own side, none to a closed commitment, and the end of the quarter to a quarterly one', async () => {
    const { rows } = await ledger.list(actorOf('one', 'n-lead'), NO_FILTER, FIRST);
    const lights = Object.fromEntries(
      rows.map((row) => [row.number, row.schedule && [row.schedule.light, row.schedule.due]]),
    );
    expect(lights).toEqual({
      '01.01': ['late', '2026-11-20'],
      '01.02': ['near', '2026-12-07'],
      '01.03': ['on_course', '2026-12-08'],
      '01.04': ['none', null],
      '02.01': ['on_course', '2026-12-31'],
      '02.02': ['none', null],
      '02.03': null,
      '02.04': ['none', null],
    });
  });

  it('counts late and near exactly where the light says so', async () => {
    for (const code of ['n-lead', 's-lead', 'bank'] as const) {
      const page = await ledger.page(actorOf('one', code), NO_FILTER, FIRST);
      for (const light of ['late', 'near'] as const) {
        expect(page.counts.deadlines[light]).toBe(page.rows.filter((row) => row.schedule?.light === light).length);
      }
    }
  });

  it('begins a page after the number given and says where the next begins', async () => {
    const actor = actorOf('one', 'n-lead');
    const first = await ledger.list(actor, NO_FILTER, { after: null, limit: 3 });
    expect(first.next).toBe('01.03');
    const last = await ledger.list(actor, NO_FILTER, { after: '01.03', limit: 5 });
    expect(last.rows.map((row) => row.number)).toEqual(['01.04', '02.01', '02.02', '02.03', '02.04']);
    expect(last.next).toBeNull();
  });

  it('keeps to the conference of the actor', async () => {
    const page = await ledger.page(actorOf('two', 'n-lead'), { ...NO_FILTER, text: 'rail' }, FIRST);
    expect(page.rows.map((row) => row.titles.en)).toEqual(['Rail of another conference']);
    expect(page.counts.total).toBe(1);
  });
});
