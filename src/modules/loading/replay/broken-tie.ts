import type { RecordEnvelope, RecordTies } from '../../../domain/records/chain/link-form.js';
import { sealLink, sealPayload } from '../../commitments/index.js';
import type { BrokenPart } from './broken-record.js';
import type { StoredRecord } from './stored-commitment.js';

/** What a record must be tied to: computed from the records before it. */
export interface ExpectedTies {
  readonly previous: string | null;
  readonly follows: string | null;
  readonly anchor: string | null;
}

/** What of a record does not fit its own hash or those before it, or null. Where only one column was changed, it is that one. */
export function brokenTie(commitmentId: string, record: StoredRecord, expected: ExpectedTies): BrokenPart | null {
  const envelope = envelopeOf(commitmentId, record);
  const stands: RecordTies = {
    payloadHash: record.payload_hash,
    previousHash: record.previous_hash,
    follows: expected.follows,
    privateHead: record.private_head,
  };
  const fits = (ties: Partial<RecordTies>): boolean => sealLink(envelope, { ...stands, ...ties }) === record.hash;
  if (!contentFits(record)) return fits({}) ? 'content' : 'envelope';
  if (record.previous_hash !== expected.previous) {
    return fits({}) || fits({ previousHash: expected.previous }) ? 'tie' : 'envelope';
  }
  if (record.private_head !== expected.anchor) {
    return fits({}) || fits({ privateHead: expected.anchor }) ? 'anchor' : 'envelope';
  }
  return fits({}) ? null : 'envelope';
}

function envelopeOf(commitmentId: string, record: StoredRecord): RecordEnvelope {
  return {
    commitmentId,
    sequence: record.sequence,
    draft: record.draft,
    lane: record.lane,
    kind: record.kind,
    schemaVersion: record.schema_version,
    actorId: record.actor_id,
    postId: record.post_id,
    sideId: record.side_id,
    effectiveOn: record.effective_on,
    recordedAt: toMilliseconds(record.recorded_exactly),
    visibility: record.visibility,
  };
}

/** Records are written to the millisecond. Digits beyond it were put there later, and stay to be seen. */
function toMilliseconds(exactly: string | null): string | null {
  return exactly?.replace(/000Z$/, 'Z') ?? null;
}

function contentFits({ salt, payload, payload_text: text, payload_hash: hash }: StoredRecord): boolean {
  if (!numbersStandAsWritten(text)) return false;
  try {
    return sealPayload(salt, payload) === hash;
  } catch {
    return false; // a number beyond what JSON can say
  }
}

/** PostgreSQL keeps `1.0` apart from `1`; parsed they are one number, so that a hash of what was parsed would not see it. */
function numbersStandAsWritten(text: string): boolean {
  const numbers = text.replace(/"(?:[^"\\]|\\.)*"/g, '').match(/-?\d[\d.eE+-]*/g) ?? [];
  return numbers.every((number) => String(Number(number)) === number);
}
