import { ReplayCheck } from '../../src/modules/loading/index.js';
import { MigrationTrial } from '../../src/modules/workflows/index.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { renamedWaiting, type WorkflowBench, workflowBench } from '../support/workflow-bench.js';

/** What runs over everything there is tells the first of what it finds, and counts the rest. */
describe('a report on everything', () => {
  let bench: WorkflowBench;

  beforeAll(async () => {
    bench = await workflowBench();
    for (let each = 0; each < 8; each += 1) {
      const study = aCommitment(bench.test, bench.conference).of('study');
      await (each % 2 === 0 ? study.withAll('waiting') : study.withAll('under_way')).build();
    }
  }, 60_000);
  afterAll(() => bench?.test.close());

  it('lists the first commitments that a mapping carries over and the first that it does not', async () => {
    const to = await bench.published('study', ...(await renamedWaiting(bench, 'study')));
    const begun = await bench.migrations.begin(bench.north, { kind: 'study', from: 1, to, mapping: undefined });
    const pair = { conferenceId: bench.conference.id, kind: 'study', from: 1, to } as const;
    const report = await bench.test.get(MigrationTrial).run(pair, begun.mapping, 3);
    expect(report).toMatchObject({ count: 8, refused: 4, unlisted: 2 });
    const listed = report.lines.map(({ number, outcome }) => [number, outcome === null]);
    expect(listed.filter(([, refused]) => refused)).toHaveLength(3);
    expect(listed).toEqual([...listed].sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
    const whole = await bench.test.get(MigrationTrial).run(pair, begun.mapping);
    expect([whole.lines.length, whole.unlisted]).toEqual([8, 0]);
  });

  it('names the first differences and the first touched records, and counts the others', async () => {
    const { owner } = bench.test;
    await owner.query('alter table record disable trigger user');
    await owner.query(`update commitment set standing = 'withdrawn'`);
    await owner.query(`update record set payload = payload || '{"authoritative": "zh-Hant"}' where sequence = 1`);
    const whole = await bench.test.get(ReplayCheck).run();
    expect(whole.unnamed).toEqual({ broken: 0, differences: 0 });
    const few = await bench.test.get(ReplayCheck).run(3);
    expect(few.broken).toEqual(whole.broken.slice(0, 3));
    expect(few.differences).toEqual(whole.differences.slice(0, 3));
    expect(few.unnamed).toEqual({ broken: 8 - 3, differences: whole.differences.length - 3 });
  });
});
