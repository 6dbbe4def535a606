import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Transaction } from '../../../platform/database/transaction.js';

const SECRETARIATS = `
  select json_build_object('accountId', a.id, 'postId', p.id, 'organisationId', o.id, 'conferenceId', o.conference_id,
    'sideId', o.side_id, 'role', p.role, 'language', a.language, 'name', a.name) as actor
  from user_account a
    join holder h on h.account_id = a.id and h.from_on <= $2 and (h.to_on is null or h.to_on >= $2)
    join post p on p.id = h.post_id and p.role = 'secretariat'
    join organisation o on o.id = p.organisation_id
    join side s on s.conference_id = o.conference_id and s.id = o.side_id
  where o.conference_id = $1 and a.disabled_at is null and ($3::text is null or a.email = lower($3))
  order by s.ordinal, h.from_on, a.email limit 1`;

/** Finds for whom a command line imports. */
@Injectable()
export class ImporterRepository {
  /** The secretariat officer with this address, or without one the first of the conference; null where there is none. */
  async find(tx: Transaction, conferenceId: string, on: CivilDate, email: string | null): Promise<Actor | null> {
    return (await tx.rows<{ actor: Actor }>(SECRETARIATS, [conferenceId, on, email]))[0]?.actor ?? null;
  }
}
