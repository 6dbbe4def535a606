import { DataSource } from 'typeorm';
import { ReplayCheck } from '../../src/modules/loading/index.js';
import { type LoadingBench, loadingBench, SHIPPED_CONFERENCE } from '../support/loading-bench.js';

const OF = (number: string): string => `commitment_id = (select id from commitment where number = '${number}')`;
const PROPOSAL = `proposal_id = (select id from proposal where ${OF('03.01')})`;

/** One wrong each, as only the owner of the tables can do it; the commitment and the beginning of the field to be named. */
const CORRUPTIONS: readonly [string, string, string, string][] = [
  ['commitment', `update commitment set standing = 'fulfilled' where number = '03.01'`, '03.01', 'commitment.standing'],
  ['commitment', `update commitment set version = version + 1 where number = '03.01'`, '03.01', 'commitment.version'],
  ['commitment', `update commitment set closed_on = null where number = '07.02'`, '07.02', 'commitment.closed_on'],
  [
    'commitment',
    `update commitment set search_text = 'x' where number = '03.01'`,
    '03.01',
    'commitment.search_text_follows_texts',
  ],
  [
    'commitment_text',
    `update commitment_text set title = title || '.' where language = 'en' and ${OF('03.01')}`,
    '03.01',
    'text.en.title',
  ],
  [
    'assignment',
    `update assignment set inferred = not inferred where part = 'lead' and side_id = 'hk' and ${OF('03.01')}`,
    '03.01',
    'assignment.lead.itib.inferred',
  ],
  [
    'assignment',
    `delete from assignment where part = 'lead' and side_id = 'hk' and ${OF('03.01')}`,
    '03.01',
    'assignment.lead.itib',
  ],
  [
    'position',
    `update "position" set state = 'fulfilled' where side_id = 'hk' and ${OF('03.01')}`,
    '03.01',
    'position.hk.state',
  ],
  [
    'position',
    `update "position" set activity = 'none' where side_id = 'cq' and ${OF('03.01')}`,
    '03.01',
    'position.cq.activity',
  ],
  [
    'deadline',
    `update deadline set agreed_on = '2020-01-01' where version = 1 and ${OF('03.01')}`,
    '03.01',
    'deadline.1.agreed_on',
  ],
  [
    'deadline',
    `update deadline set in_force = false where in_force and ${OF('03.01')}`,
    '03.01',
    'deadline.3.in_force',
  ],
  [
    'statement',
    `update statement set narrative = 'x' where visibility = 'side' and ${OF('03.01')}`,
    '03.01',
    'statement.',
  ],
  [
    'statement',
    `update statement set discarded = true where visibility = 'side' and ${OF('03.01')}`,
    '03.01',
    'statement.',
  ],
  [
    'commitment_past',
    `update commitment_past set standing = 'fulfilled' where known_to < 'infinity' and ${OF('03.01')}`,
    '03.01',
    'past.',
  ],
  [
    'commitment_past',
    `update commitment_past set known_to = known_to + interval '1 second' where known_to < 'infinity' and ${OF('03.01')}`,
    '03.01',
    '.known_to',
  ],
  ['commitment_past', `delete from commitment_past where ${OF('03.01')} and version = 2`, '03.01', 'past.'],
  [
    'commitment_wording',
    `update commitment_wording set search_text = 'x' where ${OF('03.01')}`,
    '03.01',
    'wording.1.1.1.search_text_follows_records',
  ],
  ['evidence', `update evidence set kept_at = 'elsewhere' where ${OF('03.01')}`, '03.01', 'evidence.'],
  ['evidence', `delete from evidence where ${OF('11.02')}`, '11.02', 'evidence.'],
  ['proposal', `update proposal set content = content || '{"x": 1}' where ${OF('03.01')}`, '03.01', 'proposal.'],
  ['proposal', `update proposal set state = 'rescinded' where ${OF('03.01')}`, '03.01', 'proposal.'],
  ['consent', `update consent set content_hash = 'x' where ${PROPOSAL}`, '03.01', 'consent.'],
  ['consent', `delete from consent where ${PROPOSAL}`, '03.01', 'consent.'],
  ['record', `delete from record where sequence = 5 and ${OF('03.01')}`, '03.01', 'record.6'],
  ['record', `delete from record where ${OF('03.02')}`, '03.02', 'record.0'],
  ['record', `update record set kind = 'deadline_set' where sequence = 3 and ${OF('03.01')}`, '03.01', 'record.3.kind'],
  ['record', `update record set payload = '{}' where sequence = 3 and ${OF('03.01')}`, '03.01', 'record.3'],
  [
    'record',
    `update record set payload = payload || '{"visibility": "shared"}' where visibility = 'side' and ${OF('03.01')}`,
    '03.01',
    'record.11.visibility',
  ],
];

describe('the replay check', () => {
  let bench: LoadingBench;
  let check: ReplayCheck;
  beforeAll(async () => {
    bench = await loadingBench(true);
    check = bench.app.get(ReplayCheck);
    await bench.loader.load(SHIPPED_CONFERENCE, { apply: true });
  }, 120_000);
  afterAll(() => bench.close());

  /** Runs the statement, gives what the check then finds, and puts every row of the table back as it was. */
  async function corrupted(table: string, sql: string) {
    await bench.owner.query(`create table kept as select * from "${table}"`);
    await bench.owner.query('alter table record disable trigger user');
    try {
      expect((await bench.owner.query(sql)).rowCount).toBeGreaterThan(0);
      return (await check.run()).differences;
    } finally {
      const { fields } = await bench.owner.query('select * from kept limit 0');
      const sets = fields.map(({ name }) => `${name} = excluded.${name}`).join(', ');
      await bench.owner.query(`insert into "${table}" select * from kept
        on conflict on constraint ${table}_pkey do update set ${sets}`);
      await bench.owner.query('alter table record enable trigger user');
      await bench.owner.query('drop table kept');
    }
  }

  it('counts what it saw and finds nothing wrong in what was loaded', async () => {
    const records = (await bench.owner.query<{ n: number }>('select count(*)::int as n from record')).rows[0]?.n;
    const nothing = { broken: [], differences: [], unnamed: { broken: 0, differences: 0 } };
    expect(await check.run()).toEqual({ commitments: 56, records, ...nothing });
  });

  const wrongs = CORRUPTIONS.map(([table, sql, number, field]) => ({ table, sql, number, field }));
  it.each(wrongs)(
    'names $field of $number where table $table was tampered with',
    async ({ table, sql, number, field }) => {
      const found = await corrupted(table, sql);
      expect([...new Set(found.map((one) => one.commitment))]).toEqual([number]);
      expect(found.map((one) => one.field)).toContainEqual(expect.stringContaining(field));
    },
  );

  it('is content again once everything is put back', async () => {
    expect((await check.run()).differences).toEqual([]);
  });

  it.each(['update record set sequence = sequence', 'delete from record'])(
    'need not fear the application, which may not "%s"',
    async (sql) => {
      await expect(bench.app.get(DataSource).query(sql)).rejects.toThrow(/permission denied/);
    },
  );
});
