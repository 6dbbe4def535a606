import { Injectable } from '@nestjs/common';
import { RECORD_SCHEMA, type RecordBody } from '../../../domain/records/record-body.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { RecordAuthor } from './record-author.js';

/** Where new records go: after `version`, which is the sequence of the last one. */
export interface RecordPlace {
  readonly commitmentId: string;
  readonly version: number;
}

const INSERT = `
  insert into record (commitment_id, sequence, kind, schema_version, payload, actor_id, post_id, side_id, effective_on,
    recorded_at, visibility)
  select $1, $2::int + (r.ordinality)::int, r.body ->> 'kind', ${RECORD_SCHEMA}, r.body, $4, $5,
    coalesce($6, case when r.body ->> 'visibility' = 'side' then r.body ->> 'side' end), $7, $8,
    case when r.body ->> 'visibility' = 'side' then 'side' else 'shared' end
  from jsonb_array_elements($3::jsonb) with ordinality as r (body, ordinality)`;

/** The append-only table of history. There is no update and no delete, here or in the role's rights. */
@Injectable()
export class RecordRepository {
  /** Appends the bodies in order, one statement whatever their number. A draft loaded from a file belongs to the side it names. */
  async append(
    tx: Transaction,
    place: RecordPlace,
    bodies: readonly RecordBody[],
    author: RecordAuthor,
  ): Promise<void> {
    await tx.rows(INSERT, [
      place.commitmentId,
      place.version,
      JSON.stringify(bodies),
      author.accountId,
      author.postId,
      author.sideId,
      author.on,
      author.at,
    ]);
  }
}
