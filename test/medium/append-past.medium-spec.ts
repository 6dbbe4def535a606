import { REACHED } from '../../src/modules/commitments/store/project-past.repository.js';
import { openReadingBench, type ReadingBench } from '../support/seed/reading-bench.js';
import { seedConference } from '../support/seed/seed-conference.js';
import { seedManyCommitments } from '../support/seed/seed-many-commitments.js';
import { seedPast } from '../support/seed/seed-past.js';

const CHANGES = 400;

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

/** An append may not read more the longer the history is: only rows that its day and its instant reach. */
describe(`an append to a commitment of which something became known on ${CHANGES} days`, () => {
  let bench: ReadingBench;
  let id: string;

  beforeAll(async () => {
    bench = await openReadingBench();
    await seedConference(bench.owner, 'long', 1);
    await seedManyCommitments(bench.owner, 'long', 20, 1);
    await seedPast(bench.owner, 'long', CHANGES);
    const { rows } = await bench.owner.query<{ id: string }>('select id from commitment order by number limit 1');
    id = rows[0]?.id ?? '';
  }, 120_000);

  afterAll(() => bench.close());

  const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

  async function reached(on: string, at: string) {
    const { rows } = await bench.owner.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(
      `explain (analyze, format json) ${REACHED}`,
      [id, on, at],
    );
    const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
    const nodes = plan === undefined ? [] : nodesOf(plan);
    const ofPast = nodes.filter((node) => node['Relation Name'] === 'commitment_past');
    const found = await bench.owner.query<{ true_from: string }>(REACHED, [id, on, at]);
    return {
      found: found.rows.length,
      read: ofPast.reduce((sum, node) => sum + node['Actual Rows'] * node['Actual Loops'], 0),
      passedOver: ofPast.reduce((sum, node) => sum + (node['Rows Removed by Filter'] ?? 0), 0),
      indexes: nodes.flatMap((node) => node['Index Name'] ?? []),
    };
  }

  /** What the rule itself says, whatever the plan. */
  async function meant(on: string, at: string): Promise<number> {
    const rule = `select count(*)::int as rows from commitment_past where commitment_id = $1 and true_to > $2 and known_to > $3`;
    return (await bench.owner.query<{ rows: number }>(rule, [id, on, at])).rows[0]?.rows ?? 0;
  }

  it('has a long past', async () => {
    expect(await meant('0001-01-01', '0001-01-01')).toBe(2 * CHANGES + 1);
  });

  it.each([
    ['today, one row', '2150-01-01', '2150-01-01T00:00:00Z', 1],
    ['a day of three changes ago', '2131-11-01', '2150-01-01T00:00:00Z', null],
    ['with the clock set back', '2150-01-01', '2131-11-01T00:00:00Z', null],
    ['a day long ago, with the clock set back', '2131-11-01', '2131-11-01T00:00:00Z', null],
  ])('reads of %s what it reaches and nothing else', async (_, on, at, wanted) => {
    const { found, read, passedOver, indexes } = await reached(on, at);
    expect(found).toBe(await meant(on, at));
    if (wanted !== null) expect(found).toBe(wanted);
    else expect(found).toBeGreaterThan(1);
    expect({ read, passedOver }).toEqual({ read: found, passedOver: 0 });
    expect(new Set(indexes)).toEqual(new Set(['commitment_past_reached']));
  });
});
