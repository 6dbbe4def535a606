import { NO_FILTER, type LedgerFilter } from '../../src/modules/commitments/index.js';
import { LedgerCountsRepository } from '../../src/modules/commitments/read/ledger-counts.repository.js';
import {
  ledgerRowsStatement,
  LedgerRowsRepository,
} from '../../src/modules/commitments/read/ledger-rows.repository.js';
import { PastLedgerRepository } from '../../src/modules/commitments/read/past/past-ledger.repository.js';
import { LedgerService } from '../../src/modules/commitments/read/ledger.service.js';
import { eventually } from '../support/eventually.js';
import { openReadingBench, type ReadingBench } from '../support/seed/reading-bench.js';
import { actorOf, seedConference } from '../support/seed/seed-conference.js';
import { seedManyCommitments } from '../support/seed/seed-many-commitments.js';

const COUNT = 20_000;
const LIMIT = 25;
const AREAS = 11;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}

/** The ledger of a conference far larger than any we know: what a page costs may not grow with its place. */
describe('ledger of 20,000 commitments', () => {
  let bench: ReadingBench;
  let ledger: LedgerService;
  const actor = actorOf('big', 'n-lead');

  beforeAll(async () => {
    bench = await openReadingBench();
    await seedConference(bench.owner, 'big', AREAS);
    await seedManyCommitments(bench.owner, 'big', COUNT, AREAS);
    ledger = new LedgerService(
      bench.unitOfWork,
      bench.schedules,
      new LedgerRowsRepository(),
      new LedgerCountsRepository(),
      new PastLedgerRepository(),
    );
  }, 120_000);

  afterAll(() => bench.close());

  /** Walks to the number after which a page begins. */
  async function startOf(page: number): Promise<string | null> {
    if (page === 1) return null;
    const { rows } = await bench.owner.query<{ number: string }>(
      `select number from commitment where conference_id = 'big' order by number offset $1 limit 1`,
      [(page - 1) * LIMIT - 1],
    );
    return rows[0]?.number ?? null;
  }

  async function planOf(filter: LedgerFilter, after: string | null): Promise<Plan> {
    return bench.unitOfWork.run(actor, async (tx) => {
      const { schedule } = await bench.schedules.standpoint(tx, actor);
      const { sql, values } = ledgerRowsStatement({ actor, filter, schedule }, { after, limit: LIMIT + 1 });
      const rows = await tx.rows<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(
        `explain (analyze, buffers, format json) ${sql}`,
        values,
      );
      const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
      if (plan === undefined) throw new Error('no plan');
      return plan;
    });
  }

  const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
  const seqScansOf = (plan: Plan, relation: string): number =>
    nodesOf(plan).filter((node) => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === relation).length;
  const blocksOf = (plan: Plan): number => plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];

  it.each<[string, LedgerFilter]>([
    ['no filter', NO_FILTER],
    ['a standing', { ...NO_FILTER, standings: ['sides_differ'] }],
    ['a kind and a deadline class', { ...NO_FILTER, kinds: ['study'], deadlines: ['late'] }],
    ['my part', { ...NO_FILTER, parts: ['lead'] }],
    ['needs our hand', { ...NO_FILTER, needsOurHand: true }],
    ['not returned', { ...NO_FILTER, notReturnedBy: 'north' }],
    ['words', { ...NO_FILTER, text: 'mechanism 1234' }],
  ])('reads a page with %s by index', async (_, filter) => {
    const plan = await planOf(filter, null);
    expect(seqScansOf(plan, 'commitment')).toBe(0);
    expect(blocksOf(plan)).toBeGreaterThan(0);
  });

  it('reads page 400 at the cost of page 1', async () => {
    await planOf(NO_FILTER, null);
    const first = await planOf(NO_FILTER, await startOf(1));
    const late = await planOf(NO_FILTER, await startOf(400));
    for (const table of ['commitment', 'commitment_text', 'deadline', 'position', 'assignment']) {
      expect(seqScansOf(late, table)).toBe(0);
    }
    expect(blocksOf(late)).toBeLessThan(blocksOf(first) * 1.5);
    process.stderr.write(`ledger page blocks: page 1 ${blocksOf(first)}, page 400 ${blocksOf(late)}\n`);
  });

  it('sends the same few statements for every page, and counts once for all until something is committed', async () => {
    const sent = async (page: number, limit: number): Promise<number> => {
      const after = await startOf(page);
      bench.statements();
      await ledger.page(actor, NO_FILTER, { after, limit });
      return bench.statements().length;
    };
    for (const [page, limit] of [
      [1, LIMIT],
      [400, LIMIT],
      [2, 100],
    ] as const) {
      await bench.owner.query('select pg_current_xact_id()'); // a transaction of its own, which commits
      // The beginning with the side, frame, counters, rows, commit; then neither frame nor counters.
      expect([page, await sent(page, limit)]).toEqual([page, 5]);
      // Other tests commit on the same cluster, for seconds many at once, so two right after each other are tried again and again.
      const again = async () => {
        await sent(page, limit);
        return (await sent(page, limit)) === 3;
      };
      await eventually(`page ${page}, asked for again before anything was committed`, again, 50_000);
    }
  }, 200_000);

  it('walks through all of them once, in order of number', async () => {
    const numbers: string[] = [];
    let after: string | null = null;
    do {
      const page: { rows: readonly { number: string }[]; next: string | null } = await ledger.list(actor, NO_FILTER, {
        after,
        limit: 500,
      });
      numbers.push(...page.rows.map((row) => row.number));
      after = page.next;
    } while (after !== null);
    expect(numbers).toHaveLength(COUNT);
    expect(numbers).toEqual([...new Set(numbers)].sort());
  });

  it('counts what it lists', async () => {
    const filter: LedgerFilter = { ...NO_FILTER, kinds: ['study'] };
    const { counts } = await ledger.page(actor, filter, { after: null, limit: 1 });
    expect(counts.total).toBe(Math.ceil((COUNT - 1) / 6));
    const sum = Object.values(counts.kinds).reduce((total, count) => total + count, 0);
    expect(sum).toBe(COUNT);
    expect(counts.areas.reduce((total, area) => total + area.count, 0)).toBe(counts.total);
    const lead = await ledger.page(actor, { ...filter, parts: ['lead'] }, { after: null, limit: 1 });
    expect(lead.counts.total).toBe(counts.parts.lead);
  });

  it('finds Chinese words of two characters and more, in either script', async () => {
    for (const text of ['科技交流機制', '交流机制', '項科']) {
      const { counts } = await ledger.page(actor, { ...NO_FILTER, text }, { after: null, limit: 1 });
      expect(counts.total).toBe(COUNT);
    }
    const { rows } = await ledger.list(actor, { ...NO_FILTER, text: '第19999項' }, { after: null, limit: 5 });
    expect(rows.map((row) => row.titleAuthoritative)).toEqual(['建立第19999項科技交流機制']);
  });
});
