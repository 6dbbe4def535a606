import type { RecordEnvelope } from '../../../domain/records/chain/link-form.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import { anchorOf, newSalt, sealLink, sealPayload } from '../../commitments/index.js';

/** Where a chain ends. `secret` is null for the shared one. */
export interface ChainEnd {
  readonly records: number;
  readonly head: string | null;
  readonly secret: string | null;
}

/** The chain of a conference's shared records, and that of the side which writes; null where no side does. */
export interface ChainEnds {
  readonly shared: ChainEnd;
  readonly own: ChainEnd | null;
}

/** A record that is to be hung on its chain. */
export interface Unchained {
  readonly conferenceId: string;
  readonly subjectId: string;
  readonly kind: string;
  readonly payload: object;
  readonly actorId: string | null;
  readonly postId: string | null;
  readonly sideId: SideId | null;
  readonly at: Date;
  readonly visibility: 'side' | 'shared';
}

/** What ties it, and where its chain ends after it. */
export interface Chained {
  readonly lane: string;
  readonly sequence: number;
  readonly draft: number;
  readonly salt: string;
  readonly payloadHash: string;
  readonly previousHash: string | null;
  readonly privateHead: string | null;
  readonly hash: string;
}

/** What is sealed as the payload: the subject is part of it, for the chain is that of a whole conference. */
export function sealedBody(subjectId: string, payload: object): object {
  return { subject: subjectId, body: payload };
}

/**
 * Hangs a record on the end of its chain by the form of commitments' records, the conference standing where the commitment does: a
 * private one behind those of its own side and the shared one it follows, a shared one behind the shared ones and with the veiled
 * head of its side's.
 */
export function chainWorkflowRecord(record: Unchained, { shared, own }: ChainEnds): Chained {
  const { conferenceId, subjectId, kind, payload, actorId, postId, sideId, at, visibility } = record;
  const lane = visibility === 'side' ? (sideId ?? '') : '';
  const [sequence, draft] = lane === '' ? [shared.records + 1, 0] : [shared.records, (own?.records ?? 0) + 1];
  const envelope: RecordEnvelope = {
    commitmentId: conferenceId,
    sequence,
    draft,
    lane,
    kind,
    schemaVersion: 1,
    actorId,
    postId,
    sideId,
    visibility,
    effectiveOn: null,
    recordedAt: at.toISOString(),
  };
  const salt = newSalt();
  const payloadHash = sealPayload(salt, sealedBody(subjectId, payload));
  const previousHash = lane === '' ? shared.head : (own?.head ?? null);
  const secret = lane === '' ? (own?.secret ?? null) : null;
  const privateHead = secret === null ? null : anchorOf(secret, envelope, own?.head ?? null);
  const follows = lane === '' ? null : shared.head;
  const hash = sealLink(envelope, { payloadHash, previousHash, follows, privateHead });
  return { lane, sequence, draft, salt, payloadHash, previousHash, privateHead, hash };
}
