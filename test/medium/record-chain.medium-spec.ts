import { runCli } from '../../src/cli/run-cli.js';
import { terminalOn } from '../../src/cli/terminal.js';
import { ReplayCheck } from '../../src/modules/loading/index.js';
import type { BrokenRecord } from '../../src/modules/loading/replay/broken-record.js';
import { checkChain } from '../../src/modules/loading/replay/check-chain.js';
import { ReplayBatchRepository } from '../../src/modules/loading/replay/replay-batch.repository.js';
import type { StoredCommitment, StoredRecord } from '../../src/modules/loading/replay/stored-commitment.js';
import { type LoadingBench, loadingBench, SHIPPED_CONFERENCE } from '../support/loading-bench.js';

/** Each column with a change as small as its type allows. Those that name a place are moved out of the way of other rows. */
const CHANGES = {
  sequence: 'sequence + 500',
  draft: 'draft + 500',
  lane: `lane || 'x'`,
  kind: `kind || 'x'`,
  schema_version: 'schema_version + 1',
  payload: `jsonb_set(payload, '{kind}', to_jsonb(replace(payload ->> 'kind', 'e', 'f')))`,
  actor_id: `case when actor_id is null then (select min(id::text)::uuid from user_account) end`,
  post_id: `case when post_id is null then (select min(id::text)::uuid from post) end`,
  side_id: `coalesce(side_id, '') || 'x'`,
  effective_on: 'effective_on + 1',
  recorded_at: `recorded_at + interval '1 microsecond'`,
  visibility: `visibility || 'x'`,
  salt: `'0' || substr(salt, 2) || 'f'`,
  payload_hash: `translate(payload_hash, '0123456789abcdef', '123456789abcdef0')`,
  previous_hash: `coalesce(previous_hash, '') || '0'`,
  private_head: `coalesce(private_head, '') || '0'`,
  hash: `upper(hash)`,
} as const;

const PLACE = ['sequence', 'draft', 'lane'];

/** By kind and visibility, the first and the last record of the conference. */
const CHOSEN = `
  select r.commitment_id, c.number, r.sequence, r.lane, r.draft, r.kind from (
    select *, row_number() over w as n, count(*) over (partition by kind, visibility) as of from record
    window w as (partition by kind, visibility order by commitment_id, sequence, draft)) r
  join commitment c on c.id = r.commitment_id where r.n in (1, r.of)
  order by r.kind, c.number, r.sequence, r.draft`;

/** What the command line asks for beside a database. */
const CONFIGURED = { SESSION_SECRET: 'x'.repeat(32) };

interface Chosen {
  readonly commitment_id: string;
  readonly number: string;
  readonly sequence: number;
  readonly lane: string;
  readonly draft: number;
  readonly kind: string;
}

describe('the chain of records', () => {
  let bench: LoadingBench;
  let stored: StoredCommitment[];
  let chosen: readonly Chosen[];

  beforeAll(async () => {
    bench = await loadingBench(true);
    await bench.loader.load(SHIPPED_CONFERENCE, { apply: true });
    // The constraints would refuse some of this; whoever lays hands on records as the superuser will not be stopped by them.
    await bench.owner.query('alter table record disable trigger user');
    for (const name of ['record_visibility_known', 'record_lane_of_side', 'record_anchored_by_side'])
      await bench.owner.query(`alter table record drop constraint ${name}`);
    stored = [];
    await bench.app.get(ReplayBatchRepository).each((commitment) => void stored.push(commitment));
    chosen = (await bench.owner.query<Chosen>(CHOSEN)).rows;
  }, 120_000);
  afterAll(() => bench.close());

  const broken = async (): Promise<readonly BrokenRecord[]> => (await bench.app.get(ReplayCheck).run()).broken;
  const at = ({ commitment_id, sequence, lane, draft }: Chosen): string =>
    `commitment_id = '${commitment_id}' and sequence = ${sequence} and lane = '${lane}' and draft = ${draft}`;

  /** Runs statements, gives what the check then finds, and puts the records back as they were. */
  async function afterwards(...statements: string[]): Promise<readonly BrokenRecord[]> {
    await bench.owner.query('create table kept as select * from record');
    try {
      for (const sql of statements) expect((await bench.owner.query(sql)).rowCount).toBeGreaterThan(0);
      return await broken();
    } finally {
      await bench.owner.query('delete from record');
      await bench.owner.query('insert into record select * from kept');
      await bench.owner.query('drop table kept');
    }
  }

  /** Every record, its commitment's number first. */
  const recordsOf = (kind: string): [StoredCommitment, StoredRecord][] =>
    stored.flatMap((one) =>
      one.records
        .filter((record) => record.kind === kind)
        .map((record): [StoredCommitment, StoredRecord] => [one, record]),
    );
  const withRecords = (one: StoredCommitment, change: (record: StoredRecord, index: number) => StoredRecord[]) =>
    checkChain({ ...one, records: one.records.flatMap(change) });

  it('is whole where nobody laid hands on it, with shared and private records of many kinds', async () => {
    expect(await broken()).toEqual([]);
    expect(new Set(chosen.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(7);
    expect(chosen.filter(({ lane }) => lane !== '').length).toBeGreaterThanOrEqual(2);
  });

  it('finds and names a change of any column of any kind of record', async () => {
    for (const round of oneOfEach(chosen)) {
      for (const [column, value] of Object.entries(CHANGES)) {
        const found = await afterwards(`update record set ${column} = ${value} where ${round.map(at).join(' or ')}`);
        for (const { number: commitment, kind, sequence, draft } of round) {
          const named = found.find((each) => each.commitment === commitment);
          const where = { column, kind, commitment };
          expect({ ...where, named: named?.part }).not.toEqual({ ...where, named: undefined });
          if (!PLACE.includes(column)) expect({ ...where, ...named }).toMatchObject({ ...where, sequence, draft });
        }
        expect([column, found.length]).toEqual([column, round.length]);
      }
    }
  }, 300_000);

  it('finds and names a change of any one character of what a record says', () => {
    let changed = 0;
    for (const kind of new Set(chosen.map((one) => one.kind))) {
      for (const [one, record] of recordsOf(kind).slice(0, 3)) {
        for (let index = 0; index < record.payload_text.length; index += 1) {
          const text = record.payload_text;
          const other = text[index] === '7' ? '8' : '7';
          const payload_text = text.slice(0, index) + other + text.slice(index + 1);
          const payload = parsed(payload_text);
          if (payload === undefined) continue; // not JSON, so no payload
          changed += 1;
          const found = withRecords(one, (each) => [each === record ? { ...each, payload, payload_text } : each]);
          expect([kind, index, found]).toMatchObject([
            kind,
            index,
            { commitment: one.number, sequence: record.sequence, draft: record.draft, part: 'content' },
          ]);
        }
      }
    }
    expect(changed).toBeGreaterThan(5000);
  }, 120_000);

  it('finds a number written in another way, which is the same number to whoever parses it', async () => {
    const [one] = chosen.filter(({ kind }) => kind === 'commitment_agreed');
    if (one === undefined) throw new Error('nothing was agreed');
    const [found] = await afterwards(
      `update record set payload = payload || '{"workflowVersion": 1.0}' where ${at(one)}`,
    );
    expect(found).toMatchObject({ commitment: one.number, sequence: 1, part: 'content' });
  });

  it.each([
    ['before the year one', `recorded_at - interval '4046 years'`],
    ['with a year of five digits', `recorded_at + interval '90000 years'`],
    ['without an end', `'infinity'`],
  ])('finds an instant %s', async (_, instant) => {
    const [one] = chosen.filter(({ kind }) => kind === 'commitment_agreed');
    if (one === undefined) throw new Error('nothing was agreed');
    const found = await afterwards(`update record set recorded_at = ${instant} where ${at(one)}`);
    expect(found).toEqual([expect.objectContaining({ commitment: one.number, sequence: 1, part: 'envelope' })]);
  });

  it('finds the same day and instant of the years before our era', async () => {
    const [one] = chosen.filter(({ kind }) => kind === 'commitment_agreed');
    if (one === undefined) throw new Error('nothing was agreed');
    const shown = `to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`;
    const found = await afterwards(
      `update record set recorded_at = (${shown} || '+00 BC')::timestamptz where ${at(one)}`,
    );
    expect(found).toEqual([expect.objectContaining({ commitment: one.number, sequence: 1, part: 'envelope' })]);
  });

  it('finds a record given to another commitment, and misses it where it was', async () => {
    const byLength = [...stored].sort((x, y) => x.version - y.version);
    const [short, long] = [byLength[0], byLength.at(-1)];
    if (short === undefined || long === undefined) throw new Error('nothing is stored');
    expect(long.version).toBeGreaterThan(short.version);
    const last = `commitment_id = '${long.id}' and sequence = ${long.version} and lane = ''`;
    const found = await afterwards(`update record set commitment_id = '${short.id}' where ${last}`);
    expect(found.map(({ commitment }) => commitment).sort()).toEqual([short.number, long.number].sort());
    expect(found).toContainEqual(expect.objectContaining({ sequence: long.version, part: 'missing' }));
  });

  it('misses any one record that is gone, the last as well, by its place', () => {
    let gone = 0;
    for (const one of stored) {
      for (const record of one.records) {
        gone += 1;
        const found = withRecords(one, (each) => (each === record ? [] : [each]));
        const side = record.lane === '' ? null : record.lane;
        expect(found).toMatchObject({ commitment: one.number, draft: record.draft, side, part: 'missing' });
        if (side === null) expect(found?.sequence).toBe(record.sequence);
      }
    }
    expect(gone).toBeGreaterThan(200);
  });

  it('misses the last record in the database too, shared or private', async () => {
    const last = (lane: string) => `delete from record where (commitment_id, sequence, draft) = (
      select commitment_id, sequence, draft from record where lane ${lane} order by commitment_id, sequence desc, draft desc limit 1)`;
    for (const lane of [`= ''`, `<> ''`])
      expect(await afterwards(last(lane))).toEqual([expect.objectContaining({ part: 'missing' })]);
  });

  it('finds two records exchanged, and a forged one put in, at the end or between', () => {
    const [one] = [...stored].sort((a, b) => b.records.length - a.records.length);
    if (one === undefined) throw new Error('nothing is stored');
    const shared = one.records.filter(({ lane }) => lane === '');
    for (const [index, record] of shared.slice(0, -1).entries()) {
      const next = shared[index + 1];
      if (next === undefined) continue;
      const exchanged = withRecords(one, (each) => {
        if (each === record) return [{ ...next, sequence: record.sequence }];
        return each === next ? [{ ...record, sequence: next.sequence }] : [each];
      });
      expect(exchanged).toMatchObject({ commitment: one.number, sequence: record.sequence, part: 'envelope' });
    }
    const last = shared.at(-1);
    if (last === undefined) throw new Error('no shared record');
    const sequence = last.sequence + 1;
    const atEnd = checkChain({ ...one, records: [...one.records, { ...last, sequence }] });
    expect(atEnd).toEqual({ commitment: one.number, sequence, draft: 0, side: null, part: 'surplus' });
    const admitted = checkChain({ ...one, version: sequence, records: [...one.records, { ...last, sequence }] });
    expect(admitted).toMatchObject({ sequence, part: 'envelope' });
    const forged = { ...last, lane: 'hk', draft: 99, visibility: 'side' as const };
    expect(checkChain({ ...one, records: [...one.records, forged] })).toMatchObject({ draft: 99, side: 'hk' });
  });

  it.each([
    ['en_GB.UTF-8', (at: string) => `record ${at}: what it says was changed`],
    ['zh_HK.UTF-8', (at: string) => `第 ${at} 條記錄：內容曾被改動`],
    ['zh_CN.UTF-8', (at: string) => `第 ${at} 条记录：内容曾被改动`],
  ])(
    'is checked on the command line, which names the record in the language %s and ends with 1',
    async (LANG, words) => {
      const one = chosen.find(({ kind }) => kind === 'position_stated');
      if (one === undefined) throw new Error('no position was stated');
      const said: string[] = [];
      const check = async () => {
        const write = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
        said.push(
          `${await runCli(['replay', '--check'], terminalOn({ ...CONFIGURED, DATABASE_URL: bench.url, LANG }, write))}`,
        );
      };
      await bench.owner.query('create table kept as select * from record');
      await bench.owner.query(`update record set payload = payload || '{"reason": "forged"}' where ${at(one)}`);
      await check();
      await bench.owner.query(`delete from record where ${at(one)}`);
      await bench.owner.query(`insert into record select * from kept where ${at(one)}`);
      await bench.owner.query('drop table kept');
      expect(said.join('')).toContain(`${one.number} ${words(String(one.sequence))}`);
      expect(said.at(-1)).toBe('1');
      await check();
      expect(said.at(-1)).toBe('0');
    },
  );

  it('is kept by the database, which refuses its owner too', async () => {
    await bench.owner.query('alter table record enable trigger user');
    for (const sql of ['update record set kind = kind', 'delete from record', 'truncate record cascade'])
      await expect(bench.owner.query(sql)).rejects.toThrow(/records are never changed/);
  });
});

/** Rounds in which every commitment stands at most once, so that what is named of it is that record. */
function oneOfEach(chosen: readonly Chosen[]): readonly (readonly Chosen[])[] {
  const rounds: Chosen[][] = [];
  for (const one of chosen) {
    const free = rounds.find((round) => round.every(({ number }) => number !== one.number));
    if (free === undefined) rounds.push([one]);
    else free.push(one);
  }
  return rounds;
}

function parsed(text: string): StoredRecord['payload'] | undefined {
  try {
    return JSON.parse(text) as StoredRecord['payload'];
  } catch {
    return undefined;
  }
}
