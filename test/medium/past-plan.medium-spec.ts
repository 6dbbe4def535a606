import { NO_FILTER, type LedgerFilter } from '../../src/modules/commitments/index.js';
import { ledgerRowsStatement } from '../../src/modules/commitments/read/ledger-rows.repository.js';
import type { AsOf } from '../../src/modules/commitments/read/past/as-of.js';
import { ledgerAsOf } from '../../src/modules/commitments/read/past/past-ledger.repository.js';
import { itemsStatement } from '../../src/modules/reports/read/report-items.repository.js';
import { rollUpStatement } from '../../src/modules/reports/read/roll-up-groups.repository.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import { openReadingBench, type ReadingBench } from '../support/seed/reading-bench.js';
import { actorOf, seedConference } from '../support/seed/seed-conference.js';
import { seedManyCommitments } from '../support/seed/seed-many-commitments.js';
import { seedPast } from '../support/seed/seed-past.js';

const COUNT = Number(process.env['LUOSHI_PAST_COUNT'] ?? 5000);
const CHANGES = 8;
const SMALL = 60;
const LIMIT = 51;
const AREAS = 11;
const THEN: AsOf = { day: civilDate('2024-09-30'), knownAt: new Date('2024-10-01T00:00:00Z') };

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly Plan[];
}

/** Reading the past must cost about what reading the present does, however many commitments and changes there are. */
describe(`the ledger of ${COUNT} commitments as of a past instant`, () => {
  let bench: ReadingBench;
  const actor = actorOf('big', 'n-lead');

  beforeAll(async () => {
    bench = await openReadingBench();
    await seedConference(bench.owner, 'big', AREAS);
    await seedManyCommitments(bench.owner, 'big', COUNT, AREAS);
    await seedConference(bench.owner, 'small', AREAS);
    await seedManyCommitments(bench.owner, 'small', SMALL, AREAS);
    for (const conference of ['big', 'small']) await seedPast(bench.owner, conference, CHANGES);
  }, 600_000);

  afterAll(() => bench.close());

  const statements = async (filter: LedgerFilter, after: string | null) =>
    bench.unitOfWork.read(actor, async (tx) => {
      const { schedule } = await bench.schedules.standpoint(tx, actor, THEN.day);
      const question = { actor, filter, schedule };
      const span = { after, limit: LIMIT };
      return { present: ledgerRowsStatement(question, span), past: ledgerAsOf(question, THEN, span) };
    });

  const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

  const planOf = (sql: string, values: readonly unknown[]): Promise<readonly Plan[]> =>
    bench.unitOfWork.read(actor, async (tx) => {
      const rows = await tx.rows<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(
        `explain (analyze, format json) ${sql}`,
        values,
      );
      const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
      return plan === undefined ? [] : nodesOf(plan);
    });

  it.each<[string, LedgerFilter, string | null]>([
    ['first page', NO_FILTER, null],
    ['a page further on', NO_FILTER, '06.02500'],
    ['those with words', { ...NO_FILTER, text: 'mechanism 1234' }, null],
    ['those that we lead', { ...NO_FILTER, parts: ['lead'] }, null],
  ])('reads %s by index', async (_, filter, after) => {
    const { past } = await statements(filter, after);
    const nodes = await planOf(past.sql, past.values);
    const ofPast = nodes.filter((node) => node['Relation Name'] === 'commitment_past');
    expect(ofPast.map((node) => node['Node Type'])).not.toContain('Seq Scan');
    if (filter !== NO_FILTER) return;
    expect(ofPast.map((node) => node['Index Name'])).toEqual(['commitment_past_by_number']);
    // The index itself passes over the rows of other times, so no more are read than are shown.
    for (const node of ofPast) {
      expect(node['Actual Rows'] * node['Actual Loops']).toBeLessThanOrEqual(101);
      expect(node['Rows Removed by Filter'] ?? 0).toBe(0);
    }
  });

  it('counts and reports a session by index, whatever other conferences there are', async () => {
    const session = `select id from session where conference_id = 'small'`;
    const { rows } = await bench.owner.query<{ id: string }>(session);
    const scope = { conferenceId: 'small', sessionId: rows[0]?.id ?? '', sessionNumber: 1 };
    const at = { ...scope, asOf: THEN.day, knownAt: THEN.knownAt, present: false };
    for (const { sql, values } of [rollUpStatement(at, ['north', 'south']), itemsStatement(at)]) {
      const ofPast = (await planOf(sql, values)).filter((node) => node['Relation Name'] === 'commitment_past');
      expect(ofPast.map((node) => node['Node Type'])).not.toContain('Seq Scan');
      expect(ofPast.map((node) => node['Actual Rows'] * node['Actual Loops'])).toEqual([SMALL]);
      // What is passed over is the history of these commitments, at most.
      for (const node of ofPast) {
        const passed = (node['Rows Removed by Filter'] ?? 0) * node['Actual Loops'];
        expect(SMALL + passed).toBeLessThanOrEqual(SMALL * (2 * CHANGES + 1));
      }
    }
  });

  it('shows the same rows as the present, where nothing has changed since but the knowledge of it', async () => {
    const { present, past } = await statements(NO_FILTER, null);
    const [now, then] = await bench.unitOfWork.read(actor, async (tx) => [
      await tx.rows<{ number: string }>(present.sql, present.values),
      await tx.rows<{ number: string }>(past.sql, past.values),
    ]);
    expect(then?.map(({ number }) => number)).toEqual(now?.map(({ number }) => number));
    expect(then).toHaveLength(LIMIT);
  });

  it('reads no more pages than about what the present does', async () => {
    const { present, past } = await statements(NO_FILTER, '05.00010');
    const pages = await bench.unitOfWork.read(actor, async (tx) => {
      const counted: Record<string, number> = {};
      for (const [name, { sql, values }] of [['present', present] as const, ['past', past] as const]) {
        const rows = await tx.rows<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(
          `explain (analyze, buffers, format json) ${sql}`,
          values,
        );
        const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
        counted[name] = (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0);
      }
      return counted;
    });
    expect(pages['present']).toBeGreaterThan(0);
    expect(pages['past']).toBeLessThan(1.5 * (pages['present'] ?? 0));
  });
});
