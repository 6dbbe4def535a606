import { Injectable } from '@nestjs/common';
import type { PlacedBody } from '../../../domain/records/place-records.js';
import { RECORD_SCHEMA } from '../../../domain/records/record-body.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { RecordAuthor } from './record-author.js';

const INSERT = `
  insert into record (commitment_id, sequence, lane, draft, kind, schema_version, payload, actor_id, post_id, side_id,
    effective_on, recorded_at, visibility)
  select $1, r.sequence, case r.visibility when 'side' then r.body ->> 'side' else '' end, r.draft, r.body ->> 'kind',
    ${RECORD_SCHEMA}, r.body, $3, $4, coalesce($5, case r.visibility when 'side' then r.body ->> 'side' end), $6, $7,
    r.visibility
  from jsonb_to_recordset($2::jsonb) as r (sequence int, draft int, visibility text, body jsonb)`;

/** The append-only table of history. There is no update and no delete, here or in the role's rights. */
@Injectable()
export class RecordRepository {
  /** Appends bodies at their places, one statement whatever their number. A draft loaded from a file belongs to the side it names. */
  async append(
    tx: Transaction,
    commitmentId: string,
    placed: readonly PlacedBody[],
    author: RecordAuthor,
  ): Promise<void> {
    const { accountId, postId, sideId, on, at } = author;
    await tx.rows(INSERT, [commitmentId, JSON.stringify(placed), accountId, postId, sideId, on, at]);
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
