import { ReplayCheck, type ReplayReport } from '../../src/modules/loading/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { relabelled, renamedWaiting, type WorkflowBench, workflowBench } from '../support/workflow-bench.js';

describe('the history of workflows', () => {
  let bench: WorkflowBench;
  const owner = (sql: string) => bench.test.owner.query<Record<string, unknown>>(sql);
  const check = (): Promise<ReplayReport> => bench.test.get(ReplayCheck).run();

  /** What the check says of a change by the owner of the database, who then takes it back. */
  const after = async (change: string, back: string): Promise<ReplayReport> => {
    await owner('alter table workflow_record disable trigger user');
    await owner(change);
    const report = await check();
    await owner(back);
    await owner('alter table workflow_record enable trigger user');
    expect(await check()).toMatchObject({ broken: [], differences: [] });
    return report;
  };

  beforeAll(async () => {
    bench = await workflowBench();
    await aCommitment(bench.test, bench.conference).of('study').withAll('waiting').build();
    const draft = await bench.begin('action');
    await bench.edit(draft, relabelled(draft, 'begin', 'Set off'), {
      type: 'remove',
      section: 'positions',
      name: 'waiting',
    });
    const south = await bench.begin('ongoing', null, bench.south);
    await bench.drafts.discard(bench.south, await bench.drafts.retitle(bench.south, south, 'Another title'));
    const returned = await bench.begin('deliverable');
    const declined = await bench.proposals.proposeVersion(
      bench.north,
      await bench.edit(returned, relabelled(returned, 'begin', 'Go')),
    );
    await bench.proposals.decline(bench.south, declined, 'Too short.');
    const to = await bench.published('study', ...(await renamedWaiting(bench, 'study')));
    const begun = await bench.migrations.begin(bench.north, { kind: 'study', from: 1, to, mapping: undefined });
    const positions = { ...begun.mapping.positions, waiting: 'on_hold' };
    const mapped = await bench.migrations.map(bench.north, begun, { ...begun.mapping, positions });
    await bench.proposals.proposeMigration(bench.north, mapped);
  }, 90_000);
  afterAll(() => bench?.test.close());

  it('is one chain of what is shared and one of each side, and all that stands beside it is what it says', async () => {
    expect(await check()).toMatchObject({ broken: [], differences: [] });
    const ends = await owner('select lane, records from workflow_chain order by lane');
    expect(ends.rows.map(({ lane }) => lane)).toEqual(['', 'north', 'south']);
    const kinds = await owner(`select count(*)::int as n from workflow_record where hash is null`);
    expect(kinds.rows).toEqual([{ n: 0 }]);
  });

  it('shows no side how much another has written for itself', async () => {
    const seen = await bench.test
      .get(UnitOfWork)
      .read(bench.south, (tx) =>
        tx.rows<{ lane: string; sequence: number }>(
          'select lane, sequence from workflow_record order by sequence, draft',
        ),
      );
    const shared = seen.filter(({ lane }) => lane === '').map(({ sequence }) => sequence);
    expect(shared).toEqual(shared.map((_, place) => place + 1));
    expect(new Set(seen.map(({ lane }) => lane))).toEqual(new Set(['', 'south']));
    const ends = await bench.test.get(UnitOfWork).read(bench.south, (tx) => tx.rows('select lane from workflow_chain'));
    expect(ends).toHaveLength(2);
  });

  it.each([
    [
      'content',
      `update workflow_record set payload = payload || '{"what": "study.v9"}' where kind = 'proposed' and sequence = 1`,
      `update workflow_record set payload = payload || '{"what": "deliverable.v101"}' where kind = 'proposed' and sequence = 1`,
    ],
    [
      'envelope',
      `update workflow_record set side_id = 'south' where sequence = 1 and lane = ''`,
      `update workflow_record set side_id = 'north' where sequence = 1 and lane = ''`,
    ],
    [
      'missing',
      `create table gone as select * from workflow_record where sequence = 2 and lane = '';
       delete from workflow_record where sequence = 2 and lane = ''`,
      `insert into workflow_record overriding system value select * from gone; drop table gone`,
    ],
    [
      'surplus',
      `insert into workflow_record (conference_id, subject_id, kind, payload, recorded_at, visibility)
       select conference_id, subject_id, 'lapsed', '{"proposalId": "x"}', now(), 'shared' from workflow_record limit 1`,
      `delete from workflow_record where hash is null`,
    ],
  ])('names a record whose %s was touched', async (part, change, back) => {
    const { broken } = await after(change, back);
    expect(broken).toMatchObject([{ commitment: bench.conference.id, part }]);
  });

  it.each([
    [
      'workflow_draft',
      'body',
      `create table before as select id, body from workflow_draft;
       update workflow_draft set body = replace(body::text, 'Set off', 'Sit down')::json where kind = 'action'`,
      `update workflow_draft d set body = b.body from before b where b.id = d.id; drop table before`,
    ],
    [
      'workflow_draft',
      'state',
      `update workflow_draft set state = 'returned' where kind = 'action' and state = 'draft'`,
      `update workflow_draft set state = 'draft' where kind = 'action' and state = 'returned'`,
    ],
    [
      'workflow_proposal',
      'reason',
      `update workflow_proposal set reason = 'Fine.' where state = 'declined'`,
      `update workflow_proposal set reason = 'Too short.' where state = 'declined'`,
    ],
    [
      'workflow_proposal',
      'content_hash',
      `update workflow_proposal set content = (content::jsonb || '{"rule": "all"}')::json where migration_id is not null`,
      `update workflow_proposal set content = (content::jsonb || '{"rule": "as_it_then_is_or_left"}')::json
       where migration_id is not null`,
    ],
    [
      'workflow_migration',
      'mapping',
      `update workflow_migration set mapping = mapping || '{"proposals": "keep"}'`,
      `update workflow_migration set mapping = mapping || '{"proposals": "void"}'`,
    ],
  ])('names what of a %s, its %s, is otherwise than it says', async (table, column, change, back) => {
    const { differences } = await after(change, back);
    expect(differences).toHaveLength(1);
    expect(differences[0]?.field).toMatch(new RegExp(`^${table}[.].+[.]${column}$`));
  });
});
