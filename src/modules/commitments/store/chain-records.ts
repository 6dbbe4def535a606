import type { RecordEnvelope } from '../../../domain/records/chain/link-form.js';
import { isPrivate } from '../../../domain/records/is-private.js';
import type { PlacedBody } from '../../../domain/records/place-records.js';
import { RECORD_SCHEMA } from '../../../domain/records/record-body.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { ChainHeads, PrivateHead } from './chain-heads.js';
import type { RecordAuthor } from './record-author.js';
import { anchorOf, newSalt, sealLink, sealPayload } from './seal.js';

/** A record as it is inserted: its envelope, payload and hashes. */
export interface ChainedRecord extends RecordEnvelope {
  readonly payload: object;
  readonly salt: string;
  readonly payloadHash: string;
  readonly previousHash: string | null;
  readonly privateHead: string | null;
  readonly hash: string;
}

/** What is inserted, and where the private chains end after it: only of sides that wrote here for the first time or wrote privately. */
export interface ChainedRecords {
  readonly records: readonly ChainedRecord[];
  readonly privately: ReadonlyMap<SideId, PrivateHead>;
}

/** Hangs records on the ends of their chains, each on the one before it. */
export function chainRecords(
  commitmentId: string,
  heads: ChainHeads,
  placed: readonly PlacedBody[],
  author: RecordAuthor,
): ChainedRecords {
  let shared = heads.shared;
  const privately = new Map(heads.privately);
  const records = placed.map(({ body, sequence, draft, visibility }): ChainedRecord => {
    const lane = isPrivate(body) ? body.side : '';
    const sideId = author.sideId ?? (lane === '' ? null : lane);
    const envelope: RecordEnvelope = {
      commitmentId,
      sequence,
      draft,
      lane,
      kind: body.kind,
      schemaVersion: RECORD_SCHEMA,
      actorId: author.accountId,
      postId: author.postId,
      sideId,
      effectiveOn: author.on,
      recordedAt: author.at.toISOString(),
      visibility,
    };
    const salt = newSalt();
    const payloadHash = sealPayload(salt, body);
    const own = privately.get(sideId ?? '');
    if (lane !== '') {
      if (own === undefined) throw new Error(`no chain of ${lane} to hang a private record on`);
      const ties = { payloadHash, previousHash: own.head, follows: shared, privateHead: null };
      const hash = sealLink(envelope, ties);
      privately.set(lane, { ...own, drafts: draft, head: hash });
      return { ...envelope, payload: body, salt, payloadHash, previousHash: own.head, privateHead: null, hash };
    }
    const privateHead = own === undefined ? null : anchorOf(own.secret, envelope, own.head);
    const previousHash = shared;
    const hash = sealLink(envelope, { payloadHash, previousHash, follows: null, privateHead });
    shared = hash;
    return { ...envelope, payload: body, salt, payloadHash, previousHash, privateHead, hash };
  });
  return { records, privately };
}
