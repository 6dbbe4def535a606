import { createHash, createHmac, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { linkForm, type RecordEnvelope, type RecordTies } from '../../../domain/records/chain/link-form.js';

const SALT_BYTES = 16;
const SECRET_BYTES = 32;

/** A salt for one payload, hexadecimal. */
export function newSalt(): string {
  return randomBytes(SALT_BYTES).toString('hex');
}

/** A secret for the anchors of one side on one commitment, hexadecimal. */
export function newAnchorSecret(): string {
  return randomBytes(SECRET_BYTES).toString('hex');
}

/** SHA-256 (hexadecimal) of the salt and the payload's canonical form. Throws for what JSON cannot say. */
export function sealPayload(salt: string, payload: unknown): string {
  return createHash('sha256').update(salt).update(canonical(payload)).digest('hex');
}

/** SHA-256 (hexadecimal) of a record's link: its hash. */
export function sealLink(envelope: RecordEnvelope, ties: RecordTies): string {
  return createHash('sha256')
    .update(canonical(linkForm(envelope, ties)))
    .digest('hex');
}

/**
 * The veiled head of a side's private records, as a shared record of that side carries it for every side to see. A key of its
 * own for every record is derived from a secret that only the side can read; so the anchor is there whether or not there is
 * anything private (`head` null), is another one for every record though the head stays the same, and tells nobody without the
 * key apart from chance. A side that wants to prove the order of its private records later hands over the key of one anchor
 * and the links, without the payloads and without the secret.
 */
export function anchorOf(secret: string, at: Pick<RecordEnvelope, 'commitmentId' | 'sequence'>, head: string | null) {
  const key = createHmac('sha256', secret).update(`${at.commitmentId} ${at.sequence}`).digest();
  return createHmac('sha256', key)
    .update(head ?? 'none')
    .digest('hex');
}

function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new RangeError('a record has no canonical form');
  return text;
}
