import { civilDate } from '../../src/domain/shared/civil-date.js';
import type { DefinitionEdit } from '../../src/domain/workflow/authoring/definition-edit.js';
import { plainMap } from '../../src/domain/workflow/authoring/plain-map.js';
import { ConferenceDirectory } from '../../src/modules/conferences/index.js';
import { ReplayCheck } from '../../src/modules/loading/index.js';
import { TimerOutlook, TimerSweep, TimersModule, TimerTasks } from '../../src/modules/timers/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { JobRegistry } from '../../src/platform/queue/job-registry.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { type WorkflowBench, workflowBench } from '../support/workflow-bench.js';

/** Actions agreed on 5 January 2026 on the shipped version; the second one says `past_due` for `overdue`. */
describe('timers of commitments that are migrated', () => {
  let bench: WorkflowBench;
  let overdue: BuiltCommitment;
  let waiting: BuiltCommitment;

  beforeAll(async () => {
    bench = await workflowBench([{ module: TimersModule }]);
    overdue = await aCommitment(bench.test, bench.conference).of('action').due('2026-01-12').build();
    waiting = await aCommitment(bench.test, bench.conference).of('action').with('north', 'waiting').build();
    await sweep('2026-01-27');
    await migrate();
  }, 60_000);
  afterAll(() => bench?.test.close());

  const faults = { note: (_part: string, _id: string, error: unknown) => expect(error).toBeUndefined() };
  const begunOn = civilDate('2026-01-06');
  const work = () => bench.test.get(UnitOfWork);
  const sweep = (on: string): Promise<number> =>
    work().run({ sideId: 'north' }, async (tx) => {
      const frame = await bench.test.get(ConferenceDirectory).frame(tx, bench.conference.id);
      return bench.test.get(TimerSweep).fire(tx, { frame, sideId: 'north', on: civilDate(on), begunOn, faults });
    });
  const fired = async ({ id }: BuiltCommitment): Promise<string[]> => {
    const { rows } = await bench.test.owner.query<{ line: string }>(
      `select concat_ws(' ', timer, anchor_key, fired_on, workflow_version) as line
       from timer_firing where commitment_id = $1 order by fired_on`,
      [id],
    );
    return rows.map(({ line }) => line);
  };
  const migrate = async (): Promise<void> => {
    const draft = await bench.begin('action');
    const entry = plainMap(plainMap(plainMap(draft.body)?.['timers'])?.['overdue']) ?? {};
    const renamed: DefinitionEdit = { type: 'put', section: 'timers', was: 'overdue', name: 'past_due', entry };
    // The second version has an `overdue` again, which is another timer and has not fired.
    const again: DefinitionEdit = {
      type: 'put',
      section: 'timers',
      was: null,
      name: 'overdue',
      entry: { ...entry, days: 40 },
    };
    const to = await bench.published('action', renamed, again);
    const begun = await bench.migrations.begin(bench.north, { kind: 'action', from: 1, to, mapping: undefined });
    const timers = { ...begun.mapping.timers, overdue: 'past_due', waiting_long: null };
    const mapped = await bench.migrations.map(bench.north, begun, { ...begun.mapping, timers });
    await bench.proposals.accept(bench.south, await bench.proposals.proposeMigration(bench.north, mapped));
    const job = bench.test.get(JobRegistry).handlerOf('workflow.migrate');
    expect(await job.handle({ migrationId: begun.id }, { attempt: 1, last: false })).toEqual({ outcome: 'done' });
  };

  it('go on under another name: what fired does not fire again, and what counts from it does', async () => {
    const before = 'overdue deadline:1:north 2026-01-27 1';
    expect(await fired(overdue)).toEqual([before]);
    expect(await sweep('2026-01-28')).toBe(0);
    expect(await sweep('2026-02-10')).toBe(1);
    expect(await fired(overdue)).toEqual([before, 'overdue_task timer:past_due:deadline:1:north 2026-02-10 101']);
    expect(await sweep('2026-02-11')).toBe(0);
  });

  it('keep the label under which they fired', async () => {
    const { items: tasks } = await bench.test.get(TimerTasks).open(bench.north);
    expect(tasks.map(({ label }) => label?.en)).toEqual(['Long past its deadline: settle how to go on']);
    const { fired: told } = await bench.test.get(TimerOutlook).of(bench.north, overdue.id);
    expect(told.map(({ timer, label }) => [timer, label?.en])).toEqual([
      ['overdue_task', 'Long past its deadline: settle how to go on'],
      ['overdue', 'Past its deadline'],
    ]);
  });

  it('leave the name of a timer that was renamed to another, which fires for itself', async () => {
    await sweep('2026-03-31');
    expect((await fired(overdue)).filter((line) => line.startsWith('overdue deadline'))).toEqual([
      'overdue deadline:1:north 2026-01-27 1',
      expect.stringMatching(/^overdue deadline:1:north 2026-03-31 101$/),
    ]);
  });

  it('end where the mapping ends them, though the new version has one of that name', async () => {
    expect((await bench.test.get(TimerOutlook).of(bench.north, waiting.id)).planned).toEqual([]);
    await sweep('2026-04-30');
    expect(await fired(waiting)).toEqual([]);
  });

  it('stand in the record of the migration, and it replays', async () => {
    const { rows } = await bench.test.owner.query<{ version: number; timers: Record<string, unknown> }>(
      `select schema_version as version, payload -> 'timers' as timers from record
       where kind = 'workflow_migrated' and commitment_id = $1`,
      [waiting.id],
    );
    expect(rows).toMatchObject([{ version: 3, timers: { overdue: 'past_due', waiting_long: null } }]);
    expect((await bench.test.get(ReplayCheck).run()).differences).toEqual([]);
  });
});
