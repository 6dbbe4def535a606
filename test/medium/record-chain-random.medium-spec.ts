import fc from 'fast-check';
import { RandomHistory, type Throw } from '../support/random-history.js';
import { shippedWorkflow } from '../support/shipped-workflow.js';
import { chainRecords } from '../../src/modules/commitments/store/chain-records.js';
import type { PrivateHead } from '../../src/modules/commitments/store/chain-heads.js';
import { checkChain } from '../../src/modules/loading/replay/check-chain.js';
import type { StoredCommitment, StoredRecord } from '../../src/modules/loading/replay/stored-commitment.js';

const SIDES = ['north', 'south', 'east'];
const THROWS = fc.array(
  fc.record({
    act: fc.nat({ max: 19 }),
    side: fc.nat({ max: 11 }),
    pick: fc.nat({ max: 999 }),
    days: fc.nat({ max: 40 }),
  }),
  { minLength: 20, maxLength: 60, size: 'max' },
);

/** A random history as it would be stored, written record by record. */
function historyOf(throws: readonly Throw[]): StoredCommitment {
  const { entries } = new RandomHistory(shippedWorkflow('deliverable'), SIDES, true).run(throws);
  const secrets = new Map(SIDES.map((side): [string, PrivateHead] => [side, { secret: side, drafts: 0, head: null }]));
  let heads = {
    shared: null as string | null,
    privately: new Map<string, PrivateHead>(secrets),
    kept: new Set<string>(),
  };
  const records = entries.flatMap((entry): StoredRecord[] => {
    const { sideId, effectiveOn: on } = entry;
    const author = { accountId: 'a1', postId: 'p1', sideId, on, at: new Date(entry.recordedAt) };
    const written = chainRecords('c1', heads, [entry], author);
    const [one] = written.records;
    if (one === undefined) throw new Error('nothing was written');
    heads = { ...heads, shared: one.lane === '' ? one.hash : heads.shared, privately: new Map(written.privately) };
    return [
      {
        sequence: one.sequence,
        lane: one.lane,
        draft: one.draft,
        kind: one.kind,
        schema_version: one.schemaVersion,
        payload: entry.body,
        payload_text: JSON.stringify(entry.body),
        actor_id: one.actorId,
        post_id: one.postId,
        side_id: one.sideId,
        effective_on: on,
        recorded_at: one.recordedAt ?? '',
        recorded_exactly: one.recordedAt?.replace('Z', '000Z') ?? null,
        visibility: entry.visibility,
        salt: one.salt,
        payload_hash: one.payloadHash,
        previous_hash: one.previousHash,
        private_head: one.privateHead,
        hash: one.hash,
      },
    ];
  });
  const chains = [...heads.privately].map(([side_id, { secret, drafts, head }]) => ({ side_id, secret, drafts, head }));
  const version = records.filter(({ lane }) => lane === '').length;
  return { number: '1.1', id: 'c1', version, records, private_chains: chains } as unknown as StoredCommitment;
}

const histories = THROWS.map(historyOf);

/** Some of them, written once: writing takes longer than checking. */
const WRITTEN = fc.constantFrom(...fc.sample(histories, { numRuns: 25, seed: 7 }));

/** Where a record stands; changed, it is missed there and found elsewhere. */
const PLACE: readonly string[] = ['sequence', 'draft', 'lane'];

function columnsOf(record: StoredRecord): readonly (keyof StoredRecord)[] {
  const columns = Object.keys(record) as (keyof StoredRecord)[];
  return columns.filter((name) => name !== 'payload' && name !== 'recorded_at');
}

/** The same with one character of one column another, put in or left out. Null where nobody could write it so: what is no JSON is no payload. */
function touched(
  record: StoredRecord,
  name: keyof StoredRecord,
  position: number,
  how = position,
): StoredRecord | null {
  const value = record[name];
  if (typeof value === 'number') return { ...record, [name]: value + 1 + (position % 3) };
  const text = String(value ?? '');
  const index = position % (text.length + 1);
  const other = text[index] === '7' ? '8' : '7';
  const changed = text.slice(0, index) + (how % 3 === 2 ? '' : other) + text.slice(how % 3 === 1 ? index : index + 1);
  if (changed === text) return null;
  if (name !== 'payload_text') return { ...record, [name]: changed };
  try {
    return { ...record, payload_text: changed, payload: JSON.parse(changed) as StoredRecord['payload'] };
  } catch {
    return null;
  }
}

function withOne(stored: StoredCommitment, index: number, changed: StoredRecord): StoredCommitment {
  return { ...stored, records: stored.records.map((one, each) => (each === index ? changed : one)) };
}

/** The record itself, where it is still at its place. */
function named({ sequence, draft, lane }: StoredRecord, column: string): object {
  if (PLACE.includes(column)) return { commitment: '1.1' };
  return { commitment: '1.1', sequence, draft, side: lane === '' ? null : lane };
}

describe('checkChain', () => {
  const kinds = new Set<string>();

  it('finds nothing in random histories as they were written, drafts of three sides among them', () => {
    fc.assert(
      fc.property(histories, (stored) => {
        for (const { kind } of stored.records) kinds.add(kind);
        expect(checkChain(stored)).toBeNull();
      }),
      { numRuns: 25 },
    );
    expect(kinds.size).toBeGreaterThanOrEqual(12);
  });

  it('finds one character changed in any column of any record, and names the record', () => {
    fc.assert(
      fc.property(WRITTEN, fc.nat(), fc.nat(), fc.nat(), (stored, at, column, position) => {
        const index = at % stored.records.length;
        const record = stored.records[index];
        if (record === undefined) throw new Error('nothing was written');
        const columns = columnsOf(record);
        const name = columns[column % columns.length] ?? 'hash';
        const changed = touched(record, name, position);
        fc.pre(changed !== null);
        const found = checkChain(withOne(stored, index, changed ?? record));
        expect([name, found]).toMatchObject([name, named(record, name)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds every character of every column of every record of a history, changed, put in or left out', () => {
    const [throws = []] = fc.sample(THROWS, { numRuns: 1, seed: 11 });
    const whole = historyOf(throws.slice(0, 8)); // time grows with the square of its length
    expect(new Set(whole.records.map(({ lane }) => lane)).size).toBeGreaterThan(1);
    let changes = 0;
    for (const [index, record] of whole.records.entries())
      for (const name of columnsOf(record))
        for (let position = 0; position <= String(record[name] ?? '').length; position += 1) {
          const changed = touched(record, name, position, index + position);
          if (changed === null) continue;
          changes += 1;
          const found = checkChain(withOne(whole, index, changed));
          if (found === null) throw new Error(`${name} of ${record.sequence}.${record.draft}, character ${position}`);
          if (!PLACE.includes(name)) expect(found).toMatchObject(named(record, name));
        }
    expect(changes).toBeGreaterThan(3000);
  });

  it('misses any one record, and names its side and place', () => {
    fc.assert(
      fc.property(WRITTEN, fc.nat(), (stored, at) => {
        const gone = stored.records[at % stored.records.length];
        const records = stored.records.filter((one) => one !== gone);
        const side = gone?.lane === '' ? null : gone?.lane;
        expect(checkChain({ ...stored, records })).toMatchObject({ draft: gone?.draft, side, part: 'missing' });
      }),
      { numRuns: 500 },
    );
  });

  it('shows anchors that differ although nothing private was written between them', () => {
    fc.assert(
      fc.property(WRITTEN, ({ records }) => {
        const anchors = records.flatMap(({ private_head }) => private_head ?? []);
        expect(new Set(anchors).size).toBe(anchors.length);
        for (const anchor of anchors) expect(anchor).toMatch(/^[0-9a-f]{64}$/);
      }),
      { numRuns: 50 },
    );
  });
});
