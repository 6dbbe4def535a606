import type { Kind } from '../../src/domain/shared/kind.js';
import { plainMap } from '../../src/domain/workflow/authoring/plain-map.js';
import type { DefinitionEdit } from '../../src/domain/workflow/authoring/definition-edit.js';
import { MoveService } from '../../src/modules/commitments/index.js';
import { ReplayCheck } from '../../src/modules/loading/index.js';
import { ProposalService } from '../../src/modules/proposals/index.js';
import { type WorkflowMigration, WorkflowReading } from '../../src/modules/workflows/index.js';
import { JobRegistry } from '../../src/platform/queue/job-registry.js';
import { LostJobs } from '../../src/platform/queue/lost-jobs.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { eventually } from '../support/eventually.js';
import { refusalOf } from '../support/refusal-of.js';
import { relabelled, type WorkflowBench, workflowBench } from '../support/workflow-bench.js';

/** The second version of a kind: `waiting` is `on_hold`, and beginning has another name. */
async function secondVersion(bench: WorkflowBench, kind: Kind): Promise<number> {
  const draft = await bench.begin(kind);
  const entry = plainMap(plainMap(plainMap(draft.body)?.['positions'])?.['waiting']) ?? {};
  const renamed: DefinitionEdit = { type: 'put', section: 'positions', was: 'waiting', name: 'on_hold', entry };
  return bench.published(kind, relabelled(draft, 'begin', `Set out`), renamed);
}

describe('the migration of running commitments', () => {
  let bench: WorkflowBench;
  beforeAll(async () => {
    bench = await workflowBench();
  }, 60_000);
  afterAll(() => bench?.test.close());

  const mapped = async (kind: Kind, to: number): Promise<WorkflowMigration> => {
    const begun = await bench.migrations.begin(bench.north, { kind, from: 1, to, mapping: undefined });
    const { positions } = begun.mapping;
    return bench.migrations.map(bench.north, begun, {
      ...begun.mapping,
      positions: { ...positions, waiting: 'on_hold' },
    });
  };
  const agreed = async (kind: Kind, to: number): Promise<WorkflowMigration> => {
    const migration = await mapped(kind, to);
    const proposal = await bench.proposals.proposeMigration(bench.north, migration);
    await bench.proposals.accept(bench.south, proposal);
    return migration;
  };
  const run = async ({ id }: WorkflowMigration): Promise<unknown> =>
    bench.test.get(JobRegistry).handlerOf('workflow.migrate').handle({ migrationId: id }, { attempt: 1, last: false });
  const versionOf = async ({ id }: BuiltCommitment): Promise<readonly [number, string | null]> => {
    const rows = await bench.test.owner.query<{ v: number; s: string | null }>(
      `select c.workflow_version as v, p.state as s from commitment c join "position" p on p.commitment_id = c.id
       where c.id = $1 and p.side_id = 'north'`,
      [id],
    );
    return [rows.rows[0]?.v ?? 0, rows.rows[0]?.s ?? null];
  };

  const withdrawing = (one: BuiltCommitment): Promise<unknown> =>
    bench.test.get(ProposalService).propose(bench.conference.actor('north', 'lead'), {
      commitmentId: one.id,
      move: 'withdraw',
      reason: 'No longer needed',
      sentence: null,
      seenVersion: one.version,
    });
  const carried = async (one: BuiltCommitment): Promise<number> => {
    const rows = await bench.test.owner.query(
      `select 1 from record where commitment_id = $1 and kind = 'workflow_migrated'`,
      [one.id],
    );
    return rows.rows.length;
  };
  const differences = async (): Promise<unknown> => (await bench.test.get(ReplayCheck).run()).differences;

  it('refuses, and lists, what the mapping leaves open', async () => {
    const one = await aCommitment(bench.test, bench.conference).of('study').with('north', 'waiting').build();
    await aCommitment(bench.test, bench.conference).of('study').with('north', 'under_way').build();
    const to = await secondVersion(bench, 'study');
    const begun = await bench.migrations.begin(bench.north, { kind: 'study', from: 1, to, mapping: undefined });
    const tried = await bench.migrations.tryOut(bench.north, begun.id, null, 50);
    expect(tried.lines.map(({ number, lacks }) => [number, lacks])).toContainEqual([
      one.number,
      [{ code: 'unmapped_position', name: 'waiting' }],
    ]);
    expect(tried.lines.filter(({ outcome }) => outcome !== null)).toHaveLength(1);
    const refused = await refusalOf(bench.proposals.proposeMigration(bench.north, begun));
    expect(refused).toMatchObject({ code: 'migration_incomplete', details: { members: { count: 1 } } });
    const paged = await bench.migrations.tryOut(bench.north, begun.id, null, 1);
    expect([paged.lines.length, paged.next]).toEqual([1, paged.lines[0]?.number]);
    const rest = await bench.migrations.tryOut(bench.north, begun.id, paged.next, 1);
    expect(rest.lines[0]?.number).not.toBe(paged.lines[0]?.number);
    const faulty = await refusalOf(bench.migrations.map(bench.north, begun, { joint: { agreed: 'withdrawn' } }));
    expect(faulty.details.faults?.map(({ pointer, detail }) => `${pointer} ${detail}`)).toEqual([
      '/mapping/joint/agreed mapping_closes',
      '/mapping/proposals mapping_unknown_fate',
    ]);
    expect(await refusalOf(bench.migrations.read(bench.south, begun.id))).toMatchObject({ code: 'not_found' });
  });

  it('carries every listed commitment over with both sides’ consent, and their histories replay', async () => {
    const waiting = await aCommitment(bench.test, bench.conference).of('action').withAll('waiting').build();
    const open = await aCommitment(bench.test, bench.conference).of('action').withAll('under_way').build();
    await withdrawing(open);
    const to = await secondVersion(bench, 'action');
    const migration = await agreed('action', to);
    expect(await versionOf(waiting)).toEqual([1, 'waiting']);
    expect(await run(migration)).toEqual({ outcome: 'done' });
    expect(await versionOf(waiting)).toEqual([to, 'on_hold']);
    expect(await versionOf(open)).toEqual([to, 'under_way']);
    const records = await bench.test.owner.query<{ kind: string }>(
      'select kind from record where commitment_id = $1 order by sequence desc limit 2',
      [open.id],
    );
    expect(records.rows.map(({ kind }) => kind)).toEqual(['workflow_migrated', 'proposal_voided']);
    expect(await run(migration)).toMatchObject({ outcome: 'skipped' });
    const read = await bench.migrations.read(bench.south, migration.id);
    expect(read.migration).toMatchObject({ state: 'applied', counts: { migrated: 2, left: 0, waiting: 0 } });
    const moved = await bench.test.get(MoveService).move(bench.conference.actor('north', 'lead'), {
      commitmentId: waiting.id,
      move: 'resume',
      reason: null,
      waitingFor: null,
      seenVersion: waiting.version + 1,
    });
    expect(moved.version).toBe(waiting.version + 2);
    expect(await differences()).toEqual([]);
  });

  it('is queued again where the queue lost its job, until it is applied', async () => {
    const running = await aCommitment(bench.test, bench.conference).of('implementation').withAll('under_way').build();
    const migration = await agreed('implementation', await secondVersion(bench, 'implementation'));
    const jobs = `delete from outbox_job where job = 'workflow.migrate' and payload ->> 'migrationId' = $1 returning 1`;
    expect((await bench.test.owner.query(jobs, [migration.id])).rowCount).toBe(1);
    const requeuedFor = async (agreedBefore: Date): Promise<number | null> => {
      await bench.test.get(LostJobs).requeue(agreedBefore);
      return (await bench.test.owner.query(jobs, [migration.id])).rowCount;
    };
    const now = bench.test.clock.now();
    expect(await requeuedFor(now)).toBe(0);
    const later = new Date(now.getTime() + 3_600_000);
    expect(await requeuedFor(later)).toBe(1);
    await run(migration);
    expect(await carried(running)).toBe(1);
    expect(await requeuedFor(later)).toBe(0);
  });

  it('goes on where it was killed, and does nothing twice', async () => {
    const all = await Promise.all(
      [0, 1, 2].map(() => aCommitment(bench.test, bench.conference).of('ongoing').withAll('under_way').build()),
    );
    const [first, second, third] = all.toSorted((a, b) => (a.id < b.id ? -1 : 1)) as [
      BuiltCommitment,
      BuiltCommitment,
      BuiltCommitment,
    ];
    const to = await secondVersion(bench, 'ongoing');
    const migration = await agreed('ongoing', to);
    const holder = await bench.test.owner.connect();
    await holder.query('begin');
    await holder.query('select 1 from commitment where id = $1 for update', [second.id]);
    const killed = run(migration).then(
      () => 'done',
      () => 'killed',
    );
    const waits = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    const pid = await eventually(
      'the job waits',
      async () => (await bench.test.owner.query<{ pid: number }>(waits)).rows[0]?.pid ?? null,
    );
    await bench.test.owner.query('select pg_terminate_backend($1)', [pid]);
    expect(await killed).toBe('killed');
    await holder.query('commit');
    holder.release();
    expect([await carried(first), await carried(second), await carried(third)]).toEqual([1, 0, 0]);
    await Promise.all([run(migration), run(migration)]);
    expect([await carried(first), await carried(second), await carried(third)]).toEqual([1, 1, 1]);
    const kinds = (await bench.test.get(WorkflowReading).records(bench.south, migration.id, 20)).map(
      ({ kind }) => kind,
    );
    expect(kinds.filter((kind) => kind === 'migration_applied')).toHaveLength(1);
    expect(await differences()).toEqual([]);
  });

  it('takes a commitment that moved on as it then is, leaves what the mapping does not cover, and lists it', async () => {
    const build = (): Promise<BuiltCommitment> =>
      aCommitment(bench.test, bench.conference).of('deliverable').withAll('under_way').build();
    const [moved, uncovered, gone] = [await build(), await build(), await build()];
    const draft = await bench.begin('deliverable');
    const to = await bench.published('deliverable', relabelled(draft, 'begin', 'Take up'));
    const begun = await bench.migrations.begin(bench.north, { kind: 'deliverable', from: 1, to, mapping: undefined });
    const { waiting: _left, ...positions } = begun.mapping.positions;
    const written = await bench.migrations.map(bench.north, begun, { ...begun.mapping, positions });
    const proposal = await bench.proposals.proposeMigration(bench.north, written);
    const step = (one: BuiltCommitment, move: string, waitingFor: string | null): Promise<unknown> =>
      bench.test.get(MoveService).move(bench.conference.actor('north', 'lead'), {
        commitmentId: one.id,
        move,
        reason: null,
        waitingFor,
        seenVersion: one.version,
      });
    await step(uncovered, 'wait', 'A bank');
    await withdrawing(moved);
    await bench.test.owner.query(
      `update commitment set closed_on = '2026-11-20', joint_state = 'withdrawn' where id = $1`,
      [gone.id],
    );
    await bench.proposals.accept(bench.south, proposal);
    await run(begun);
    const { items } = await bench.test.get(WorkflowReading).items(bench.south, begun.id, null, 50);
    const told = items.map(({ number, state, detail }) => [
      number,
      state,
      detail !== null && 'because' in detail ? detail.because : null,
    ]);
    expect(told).toEqual([
      [moved.number, 'migrated', null],
      [uncovered.number, 'left', 'not_covered'],
      [gone.number, 'left', 'closed'],
    ]);
    expect(await versionOf(uncovered)).toEqual([1, 'waiting']);
    await bench.test.owner.query(`update commitment set closed_on = null, joint_state = 'agreed' where id = $1`, [
      gone.id,
    ]);
    expect(await differences()).toEqual([]);
  });

  it('keeps a proposal that means the same, which can then be accepted', async () => {
    const one = await aCommitment(bench.test, bench.conference).of('implementation').withAll('under_way').build();
    await withdrawing(one);
    const draft = await bench.begin('implementation');
    const to = await bench.published('implementation', relabelled(draft, 'begin', 'Take up'));
    const begun = await bench.migrations.begin(bench.north, {
      kind: 'implementation',
      from: 1,
      to,
      mapping: undefined,
    });
    const kept = await bench.migrations.map(bench.north, begun, { ...begun.mapping, proposals: 'keep' });
    await bench.proposals.accept(bench.south, await bench.proposals.proposeMigration(bench.north, kept));
    await run(begun);
    const open = await bench.test.owner.query<{ id: string; hash: string; state: string }>(
      'select id, content_hash as hash, state from proposal where commitment_id = $1',
      [one.id],
    );
    expect(open.rows[0]?.state).toBe('open');
    const accepted = await bench.test.get(ProposalService).accept(bench.conference.actor('south', 'lead'), {
      proposalId: open.rows[0]?.id ?? '',
      contentHash: open.rows[0]?.hash ?? '',
      seenVersion: one.version + 2,
    });
    expect(accepted).toMatchObject({ joint: 'withdrawn' });
    expect(await differences()).toEqual([]);
  });

  it('refuses a migration of nothing, to nowhere, and one that is settled', async () => {
    const wish = { kind: 'facilitation', from: 1, to: 1, mapping: undefined } as const;
    expect(await refusalOf(bench.migrations.begin(bench.north, wish))).toMatchObject({ code: 'invalid_input' });
    expect(await refusalOf(bench.migrations.begin(bench.north, { ...wish, to: 9 }))).toMatchObject({
      code: 'not_found',
    });
    const draft = await bench.begin('facilitation');
    const to = await bench.published('facilitation', relabelled(draft, 'begin', 'Take up'));
    const begun = await bench.migrations.begin(bench.north, { ...wish, to });
    expect(await refusalOf(bench.proposals.proposeMigration(bench.north, begun))).toMatchObject({
      code: 'migration_empty',
    });
    const given = await bench.migrations.discard(bench.north, begun);
    expect(await refusalOf(bench.migrations.map(bench.north, given, given.mapping))).toMatchObject({
      code: 'workflow_draft_closed',
    });
  });

  it('goes on past a commitment that fails, and lists it and what appeared after the proposal as left', async () => {
    const { test, conference } = bench;
    const build = (): Promise<BuiltCommitment> => aCommitment(test, conference).of('facilitation').build();
    const all = [await build(), await build()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const [broken, sound] = all as [BuiltCommitment, BuiltCommitment];
    const migration = await agreed('facilitation', await secondVersion(bench, 'facilitation'));
    const late = await build();
    await test.owner.query(`create function refuse_it() returns trigger language plpgsql as
      $$ begin if new.id = '${broken.id}' then raise exception 'broken' using errcode = '23514'; end if; return new; end $$`);
    await test.owner.query(
      `create trigger refuse_it before update on commitment for each row execute function refuse_it()`,
    );
    expect(await run(migration)).toEqual({ outcome: 'done' });
    await test.owner.query('drop function refuse_it cascade');
    const { items } = await test.get(WorkflowReading).items(bench.south, migration.id, null, 50);
    const told = new Map(items.map(({ number, detail }) => [number, detail]));
    expect(told.get(broken.number)).toEqual({ because: 'fault', lacks: [] });
    expect(told.get(sound.number)).toMatchObject({ outcome: { proposal: 'none' } });
    expect(told.get(late.number)).toEqual({ because: 'appeared', lacks: [] });
    const { migration: applied } = await bench.migrations.read(bench.south, migration.id);
    expect(applied).toMatchObject({ state: 'applied', counts: { waiting: 0, migrated: 1, left: 2 } });
    const listed = await test.get(WorkflowReading).migrations(bench.south, { after: null, limit: 50 });
    expect(listed.items.find(({ id }) => id === migration.id)?.counts).toEqual(applied.counts);
    expect(await differences()).toEqual([]);
  });
});
