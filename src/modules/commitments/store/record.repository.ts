import { Injectable } from '@nestjs/common';
import { isPrivate } from '../../../domain/records/is-private.js';
import { type PlacedBody, placeRecords } from '../../../domain/records/place-records.js';
import type { RecordBody } from '../../../domain/records/record-body.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { ChainHeads } from './chain-heads.js';
import { readHeads, saveHeads } from './chain-heads.repository.js';
import { chainRecords } from './chain-records.js';
import type { RecordAuthor } from './record-author.js';

const INSERT = `
  insert into record (commitment_id, sequence, lane, draft, kind, schema_version, payload, actor_id, post_id, side_id,
    effective_on, recorded_at, visibility, salt, payload_hash, previous_hash, private_head, hash)
  select $1, r.sequence, r.lane, r.draft, r.kind, r."schemaVersion", r.payload, $3, $4, r."sideId", $5, $6, r.visibility,
    r.salt, r."payloadHash", r."previousHash", r."privateHead", r.hash
  from jsonb_to_recordset($2::jsonb) as r (sequence int, lane text, draft int, kind text, "schemaVersion" int, payload jsonb,
    "sideId" text, visibility text, salt text, "payloadHash" text, "previousHash" text, "privateHead" text, hash text)`;

/** Bodies with their places, and the ends of the chains on which they will hang. */
export interface PlacedRecords {
  readonly placed: readonly PlacedBody[];
  readonly heads: ChainHeads;
}

/** The append-only table of history. There is no update and no delete, here or in the role's rights, and triggers refuse both. */
@Injectable()
export class RecordRepository {
  /** Gives bodies their places after `version`. Ask with the commitment locked and as the side that writes. */
  async place(
    tx: Transaction,
    { id, version }: { readonly id: string; readonly version: number },
    bodies: readonly RecordBody[],
    author: SideId | null,
  ): Promise<PlacedRecords> {
    const writers = bodies.flatMap((body) => (isPrivate(body) ? [body.side] : [])).concat(author ?? []);
    const heads = await readHeads(tx, id, version, [...new Set(writers)]);
    const drafts = Object.fromEntries([...heads.privately].map(([side, head]) => [side, head.drafts]));
    return { placed: placeRecords({ version, drafts }, bodies), heads };
  }

  /** Appends bodies at their places, one statement whatever their number. A draft loaded from a file belongs to the side it names. */
  async append(
    tx: Transaction,
    commitmentId: string,
    { placed, heads }: PlacedRecords,
    author: RecordAuthor,
  ): Promise<void> {
    const { accountId, postId, on, at } = author;
    const { records, privately } = chainRecords(commitmentId, heads, placed, author);
    await tx.rows(INSERT, [commitmentId, JSON.stringify(records), accountId, postId, on, at]);
    await saveHeads(tx, commitmentId, heads, privately);
  }

  /** How many private records a side has here. Ask as that side, with the commitment locked: to others there are none. */
  async drafts(tx: Transaction, commitmentId: string, side: SideId): Promise<number> {
    const rows = await tx.rows<{ drafts: number }>(
      'select coalesce(max(draft), 0)::int as drafts from record where commitment_id = $1 and lane = $2',
      [commitmentId, side],
    );
    return rows[0]?.drafts ?? 0;
  }
}
