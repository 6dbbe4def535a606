import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Helper } from './helper.js';

/** Finds the posts that can help with a commitment. */
@Injectable()
export class HelperRepository {
  /** Liaisons of its lead organisations and the secretariats of the sides, with who holds the posts on the day. No mailbox is part of it. */
  async of(tx: Transaction, commitmentId: string, day: CivilDate): Promise<readonly Helper[]> {
    return tx.rows<Helper>(
      `select o.side_id as "sideId", p.role, o.short_name as organisation, p.name as post,
         coalesce((select json_agg(a.name order by h.from_on, a.name) from holder h
           join user_account a on a.id = h.account_id and a.disabled_at is null
           where h.post_id = p.id and h.from_on <= $2 and (h.to_on is null or h.to_on >= $2)), '[]') as holders
       from commitment c join organisation o on o.conference_id = c.conference_id and o.side_id is not null
         join post p on p.organisation_id = o.id
       where c.id = $1 and (p.role = 'secretariat' or (p.role = 'liaison' and exists (
         select 1 from assignment s where s.commitment_id = c.id and s.organisation_id = o.id and s.part = 'lead')))
       order by o.side_id, p.role, o.code, p.code`,
      [commitmentId, day],
    );
  }
}
