import { PastLedgerRepository } from '../../src/modules/commitments/read/past/past-ledger.repository.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import {
  type AsOf,
  type LedgerFilter,
  LedgerService,
  NO_FILTER,
  SessionOverviewService,
} from '../../src/modules/commitments/index.js';
import { LedgerCountsRepository } from '../../src/modules/commitments/read/ledger-counts.repository.js';
import { LedgerRowsRepository } from '../../src/modules/commitments/read/ledger-rows.repository.js';
import { SessionOverviewRepository } from '../../src/modules/commitments/read/session-overview.repository.js';
import { FixedClock } from '../../src/platform/clock/fixed-clock.js';
import { openReadingBench, type ReadingBench } from '../support/seed/reading-bench.js';
import { seedCommitment, seedRecords, seedStatement } from '../support/seed/seed-commitment.js';
import { actorOf, seedConference } from '../support/seed/seed-conference.js';
import { seedPast } from '../support/seed/seed-past.js';

type Side = 'north' | 'south';

/** Monday 23 November 2026: the reporting period began on 24 May. */
const NOON = new Date('2026-11-23T04:00:00Z');

describe('lists behind the returns of a session', () => {
  let bench: ReadingBench;
  let ledger: LedgerService;
  let sessions: SessionOverviewService;

  beforeAll(async () => {
    bench = await openReadingBench();
    const [counts, past] = [new LedgerCountsRepository(), new PastLedgerRepository()];
    ledger = new LedgerService(bench.unitOfWork, bench.schedules, new LedgerRowsRepository(), counts, past);
    const repository = new SessionOverviewRepository();
    sessions = new SessionOverviewService(bench.unitOfWork, bench.conferences, repository, new FixedClock(NOON));
    for (const conference of ['one', 'two']) await seedConference(bench.owner, conference, 2);
    const add = (number: string, more: { readonly area?: number; readonly closedOn?: string } = {}) =>
      seedCommitment(bench.owner, 'one', { number, ...more, ...(more.closedOn ? { joint: 'completed' } : {}) });
    const first = await add('01.01');
    const second = await add('01.02');
    await add('01.03', { closedOn: '2025-01-01' });
    const late = await add('02.01', { area: 2, closedOn: '2026-05-24' });
    const records = new Map<string, Parameters<typeof seedRecords>[2][number][]>();
    const say = async (id: string, side: Side, on: string, visibility: 'shared' | 'side' = 'shared') => {
      const sequence = 4 + Number(on.slice(-2));
      const statementId = await seedStatement(bench.owner, id, { side, statedOn: on, visibility, sequence });
      const body = { kind: 'progress_reported', statementId, side, visibility };
      records.set(id, [...(records.get(id) ?? []), { on, side, body }]);
    };
    await say(first, 'north', '2026-05-24');
    await say(first, 'north', '2026-11-20');
    await say(first, 'south', '2026-05-23');
    await say(second, 'north', '2026-11-21', 'side');
    await say(second, 'south', '2026-11-23');
    await say(late, 'south', '2026-05-25');
    const foreign = await seedCommitment(bench.owner, 'two', { number: '01.01' });
    await say(foreign, 'south', '2026-11-20');
    for (const [id, told] of records) await seedRecords(bench.owner, id, told);
    await seedPast(bench.owner, 'one', 0);
  }, 60_000);

  afterAll(() => bench.close());

  const endOf = (day: string): AsOf => ({ day: civilDate(day), knownAt: NOON });

  async function listed(
    code: 'n-sec' | 's-sec' | 'bank',
    filter: Partial<LedgerFilter>,
    asOf: AsOf | null = null,
  ): Promise<string[]> {
    const page = await ledger.page(actorOf('one', code), { ...NO_FILTER, ...filter }, { after: null, limit: 50 }, asOf);
    expect(page.counts.total).toBe(page.rows.length);
    return page.rows.map(({ number }) => number);
  }

  it.each<[string, Partial<LedgerFilter>, string[]]>([
    ['returned by the north', { returnedBy: 'north' }, ['01.01']],
    ['not by the north, a draft of its own included', { notReturnedBy: 'north' }, ['01.02', '02.01']],
    ['returned by the south', { returnedBy: 'south' }, ['01.02', '02.01']],
    ['not by the south: its report came a day before the period', { notReturnedBy: 'south' }, ['01.01']],
    ['by the one and not by the other', { returnedBy: 'north', notReturnedBy: 'south' }, ['01.01']],
    ['with another filter', { notReturnedBy: 'north', areas: [2] }, ['02.01']],
    ['a side that is not there', { returnedBy: "north' or true --" }, []],
  ])('%s', async (_, filter, expected) => {
    expect(await listed('n-sec', filter)).toEqual(expected);
  });

  it('of a day earlier, when the period was another', async () => {
    expect(await listed('n-sec', { returnedBy: 'south' }, endOf('2026-11-22'))).toEqual(['01.01', '02.01']);
  });

  it('move the period with the day asked for', async () => {
    const view = await sessions.view(actorOf('one', 'n-sec'), 1, endOf('2026-11-22'));
    expect(view.period).toEqual({ from: '2026-05-23', to: '2026-11-22' });
    expect(view.returns).toEqual([
      { sideId: 'north', due: 3, returned: 1, drafting: 1 },
      { sideId: 'south', due: 3, returned: 2, drafting: null },
    ]);
  });

  it.each([
    ['n-sec', null],
    ['s-sec', null],
    ['n-sec', '2026-11-23'],
    ['s-sec', '2026-11-23'],
    ['s-sec', '2026-11-22'],
    ['bank', '2024-12-01'],
  ] as const)('have the length of every figure, for %s on %s (null: at present)', async (reader, on) => {
    const asOf = on === null ? null : endOf(on);
    const { areas } = await sessions.view(actorOf('one', reader), 1, asOf);
    for (const { area, returns } of areas)
      for (const { sideId, due, returned } of returns) {
        const asked = { session: 1, areas: [area.number] };
        expect(await listed(reader, { ...asked, returnedBy: sideId }, asOf)).toHaveLength(returned);
        expect(await listed(reader, { ...asked, notReturnedBy: sideId }, asOf)).toHaveLength(due - returned);
      }
  });

  it.each(['n-sec', 's-sec', 'bank'] as const)(
    'stand over the same figures today as at present, for %s',
    async (reader) => {
      const actor = actorOf('one', reader);
      const [now, then] = [await sessions.view(actor, 1), await sessions.view(actor, 1, endOf('2026-11-23'))];
      expect(now.total).toBe(4);
      expect(then).toEqual(now);
    },
  );
});
