import type { Kind } from '../../src/domain/shared/kind.js';
import { plainMap } from '../../src/domain/workflow/authoring/plain-map.js';
import type { DefinitionEdit } from '../../src/domain/workflow/authoring/definition-edit.js';
import { moveSubject } from '../../src/domain/workflow/subject.js';
import { MoveService } from '../../src/modules/commitments/index.js';
import { ReplayCheck } from '../../src/modules/loading/index.js';
import { ProposalService } from '../../src/modules/proposals/index.js';
import { type WorkflowMigration, WorkflowReading } from '../../src/modules/workflows/index.js';
import { JobRegistry } from '../../src/platform/queue/job-registry.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { refusalOf } from '../support/refusal-of.js';
import { relabelled, type WorkflowBench, workflowBench } from '../support/workflow-bench.js';

/** The second version of a kind: `waiting` is `on_hold`, and beginning has another name. */
async function secondVersion(bench: WorkflowBench, kind: Kind): Promise<number> {
  const draft = await bench.begin(kind);
  const waiting = plainMap(plainMap(plainMap(draft.body)?.['positions'])?.['waiting']) ?? {};
  const renamed: DefinitionEdit = { type: 'put', section: 'positions', was: 'waiting', name: 'on_hold', entry: waiting };
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
    return bench.migrations.map(bench.north, begun, { ...begun.mapping, positions: { ...positions, waiting: 'on_hold' } });
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
    const proposal = await bench.test.get(ProposalService).propose(bench.conference.actor('north', 'lead'), {
      commitmentId: open.id,
      subject: moveSubject('withdraw'),
      reason: 'No longer needed',
      sentence: null,
      seenVersion: open.version,
    } as never);
    expect(proposal).toBeDefined();
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
    const check = await bench.test.get(ReplayCheck).run();
    expect(check).toMatchObject({ differences: [] });
  });
});
