import { Injectable } from '@nestjs/common';
import { type AnyBody, upgradeBody } from '../../../domain/records/upgrade-body.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { nameThen } from '../../directory/index.js';
import type { HistorySpan, RecordView } from './record-view.js';

interface Row extends Omit<RecordView, 'body'> {
  readonly body: AnyBody;
  readonly total: number;
}

/** The version that the latest migration before the record led to, else the one that the commitment was agreed on. */
const VERSION_THEN = `coalesce(
      (select m."to" from migrated m where (m.sequence, 0) < (r.sequence, r.draft) order by m.sequence desc limit 1),
      (select (a.payload ->> 'workflowVersion')::int from record a where a.commitment_id = r.commitment_id and a.sequence = 1
        and a.kind = 'commitment_agreed'))`;

/** A record is signed with the names of when it was written. */
const WRITTEN = { day: `(r.recorded_at at time zone interval '8 hours')::date`, instant: 'r.recorded_at' };

/** The count stands beside the page and not in it: a window would make every row of the history pass by. */
const PAGE = `
  with migrated as materialized (
    select m.sequence, (m.payload ->> 'to')::int as "to" from record m
    where m.commitment_id = $1 and m.kind = 'workflow_migrated')
  select r.sequence, r.draft, r.payload as body, r.side_id as "sideId", r.effective_on as "effectiveOn",
    r.recorded_at as "recordedAt", r.visibility, ${VERSION_THEN} as "workflowVersion",
    case when r.actor_id is null and r.post_id is null then null else json_build_object('name', u.name, 'post', ${nameThen({ what: 'post', of: 'w', column: 'name' }, WRITTEN)},
      'organisation', ${nameThen({ what: 'organisation', of: 'o', column: 'name' }, WRITTEN)},
      'organisationShort', ${nameThen({ what: 'organisation', of: 'o', column: 'short_name' }, WRITTEN)}) end as author,
    (select count(*)::int from record n where n.commitment_id = $1
      and ($5::date is null or (n.effective_on <= $5 and n.recorded_at <= $6::timestamptz))) as total
  from record r left join user_account u on u.id = r.actor_id left join post w on w.id = r.post_id
    left join organisation o on o.id = w.organisation_id
  where r.commitment_id = $1 and ($2::int is null or (r.sequence, r.draft) < ($2, $3))
    and ($5::date is null or (r.effective_on <= $5 and r.recorded_at <= $6::timestamptz))
  order by r.sequence desc, r.draft desc limit $4`;

/** History as its reader may see it: row-level security leaves out the drafts of other sides. */
@Injectable()
export class RecordViewRepository {
  /** At most `limit` records below `before`, newest first, with the number of all. */
  async page(
    tx: Transaction,
    commitmentId: string,
    { before, limit, asOf }: Required<HistorySpan>,
  ): Promise<{ readonly records: readonly RecordView[]; readonly total: number }> {
    const rows = await tx.rows<Row>(PAGE, [
      commitmentId,
      before?.sequence ?? null,
      before?.draft ?? null,
      limit,
      asOf?.day ?? null,
      asOf?.knownAt ?? null,
    ]);
    return {
      records: rows.map(({ total: _total, body, ...record }) => ({ ...record, body: upgradeBody(body) })),
      total: rows[0]?.total ?? 0,
    };
  }
}
