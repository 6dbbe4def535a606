import fc from 'fast-check';
import { RandomHistory } from '../support/random-history.js';
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
const histories = THROWS.map((throws): StoredCommitment => {
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
});

/** Some of them, written once: writing takes longer than checking. */
const WRITTEN = fc.constantFrom(...fc.sample(histories, { numRuns: 25, seed: 7 }));

/** The same with one character of one column another. */
function touched(record: StoredRecord, column: number, position: number): StoredRecord {
  const columns = Object.keys(record).filter((name) => name !== 'payload' && name !== 'recorded_at');
  const name = columns[column % columns.length] as keyof StoredRecord;
  const value = record[name];
  if (typeof value === 'number') return { ...record, [name]: value + 1 + (position % 3) };
  const text = String(value ?? '');
  const index = position % (text.length + 1);
  const changed = text.slice(0, index) + (text[index] === '7' ? '8' : '7') + text.slice(index + 1);
  if (name !== 'payload_text') return { ...record, [name]: changed };
  try {
    return { ...record, payload_text: changed, payload: JSON.parse(changed) as StoredRecord['payload'] };
  } catch {
    return record; // not JSON, so no payload
  }
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

  it('finds one character changed in any column of any record', () => {
    fc.assert(
      fc.property(WRITTEN, fc.nat(), fc.nat(), fc.nat(), (stored, at, column, position) => {
        const index = at % stored.records.length;
        const records = stored.records.map((one, each) => (each === index ? touched(one, column, position) : one));
        fc.pre(records[index] !== stored.records[index]);
        expect(checkChain({ ...stored, records })).toMatchObject({ commitment: '1.1' });
      }),
      { numRuns: 2000 },
    );
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
