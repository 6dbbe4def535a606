import { Injectable } from '@nestjs/common';
import type { RehearsedCommitment } from '../../../domain/rehearsal/rehearsed-conference.js';
import type { Transaction } from '../../../platform/database/transaction.js';

// As they were agreed: what came of them since is what a rehearsal invents anew. Those that followed from others are left out.
const AGREED = `
  select a.payload->>'number' as number, (a.payload->>'areaNumber')::int as area, (a.payload->>'sessionNumber')::int as session,
    c.kind, count(*) over () as total, a.payload->'texts' as texts, a.payload->'assignments' as assignments,
    coalesce(d.payload->'deadline', '{"kind":"none","precision":"none","earliest":null,"latest":null,"words":null,
      "session":null,"every":null}'::jsonb) as deadline
  from commitment c
  join record a on a.commitment_id = c.id and a.lane = '' and a.sequence = 1 and a.kind = 'commitment_agreed'
  left join lateral (select r.payload from record r where r.commitment_id = c.id and r.lane = '' and r.kind = 'deadline_set'
    order by r.sequence limit 1) d on true
  where c.conference_id = $1 and not exists (select from record r where r.commitment_id = c.id and r.lane = ''
    and r.sequence <= 3 and r.kind = 'commitment_linked' and r.payload->>'relation' in ('opened_by', 'split_from'))
  order by (c.kind = $2) desc, c.number limit $3`;

/** Commitments as they were agreed, and how many there are in all. */
export interface AgreedTerms {
  readonly commitments: readonly RehearsedCommitment[];
  readonly total: number;
}

/** The commitments of a conference with the terms on which they were agreed. */
@Injectable()
export class AgreedTermsRepository {
  /** At most `limit`, those of the kind first, then by number. */
  async of(
    tx: Transaction,
    conferenceId: string,
    { kind, limit }: { readonly kind: string; readonly limit: number },
  ): Promise<AgreedTerms> {
    const rows = await tx.rows<RehearsedCommitment & { readonly total: string }>(AGREED, [conferenceId, kind, limit]);
    return { commitments: rows.map(({ total: _, ...terms }) => terms), total: Number(rows[0]?.total ?? 0) };
  }
}
