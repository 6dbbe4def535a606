import { PastLedgerRepository } from '../../src/modules/commitments/read/past/past-ledger.repository.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import {
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
import { seedCommitment, seedStatement } from '../support/seed/seed-commitment.js';
import { actorOf, seedConference } from '../support/seed/seed-conference.js';

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
    const say = (id: string, side: 'north' | 'south', statedOn: string, visibility: 'shared' | 'side' = 'shared') =>
      seedStatement(bench.owner, id, { side, statedOn, visibility, sequence: 4 + Number(statedOn.slice(-2)) });
    await say(first, 'north', '2026-05-24');
    await say(first, 'north', '2026-11-20');
    await say(first, 'south', '2026-05-23');
    await say(second, 'north', '2026-11-21', 'side');
    await say(second, 'south', '2026-11-23');
    await say(late, 'south', '2026-05-25');
    const foreign = await seedCommitment(bench.owner, 'two', { number: '01.01' });
    await say(foreign, 'south', '2026-11-20');
  }, 60_000);

  afterAll(() => bench.close());

  async function listed(code: 'n-sec' | 's-sec' | 'bank', filter: Partial<LedgerFilter>): Promise<string[]> {
    const page = await ledger.page(actorOf('one', code), { ...NO_FILTER, ...filter }, { after: null, limit: 50 });
    expect(page.counts.total).toBe(page.rows.length);
    return page.rows.map(({ number }) => number);
  }

  it.each<[string, Partial<LedgerFilter>, string[]]>([
    ['returned by the north', { returnedBy: 'north' }, ['01.01']],
    ['not by the north, a draft of its own included', { notReturnedBy: 'north' }, ['01.02', '02.01']],
    ['returned by the south', { returnedBy: 'south' }, ['01.02', '02.01']],
    ['not by the south: its report came a day before the period', { notReturnedBy: 'south' }, ['01.01']],
    ['by the one and not by the other', { returnedBy: 'north', notReturnedBy: 'south' }, ['01.01']],
    [
      'a day earlier, when the period was another',
      { returnedBy: 'south', returnsAsOf: civilDate('2026-11-22') },
      ['01.01', '02.01'],
    ],
    ['with another filter', { notReturnedBy: 'north', areas: [2] }, ['02.01']],
    ['a side that is not there', { returnedBy: "north' or true --" }, []],
  ])('%s', async (_, filter, expected) => {
    expect(await listed('n-sec', filter)).toEqual(expected);
  });

  it.each([
    ['n-sec', '2026-11-23'],
    ['s-sec', '2026-11-23'],
    ['s-sec', '2026-11-22'],
    ['bank', '2024-12-01'],
  ] as const)('have the length of every figure, for %s on %s', async (reader, on) => {
    const asOf = civilDate(on);
    const { areas } = await sessions.view(actorOf('one', reader), 1, asOf);
    for (const { area, returns } of areas)
      for (const { sideId, due, returned } of returns) {
        const asked = { session: 1, areas: [area.number], returnsAsOf: asOf };
        expect(await listed(reader, { ...asked, returnedBy: sideId })).toHaveLength(returned);
        expect(await listed(reader, { ...asked, notReturnedBy: sideId })).toHaveLength(due - returned);
      }
  });
});
