import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Language } from '../../../domain/shared/language.js';
import type { Role } from '../../../domain/shared/role.js';
import { Environment } from '../../../platform/config/environment.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** An account with one post it holds; without one these are null. */
export interface AccountLine {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly state: AccountState;
  readonly demonstration: boolean;
  readonly conference: string | null;
  readonly side: string | null;
  readonly organisation: string | null;
  readonly post: string | null;
  readonly role: Role | null;
}

/**
 * `invited` waits for its person to open a link, `stranded` has neither a password nor a link that is open. Accounts of the
 * demonstration need no password within it and are closed outside.
 */
export type AccountState = 'active' | 'invited' | 'stranded' | 'closed';

const LINES = `
  select a.email, a.name, a.language, a.demonstration, o.conference_id as conference, o.side_id as side,
    o.code as organisation, p.code as post, p.role,
    case when a.disabled_at is not null or (a.demonstration and not $4) then 'closed'
      when a.password_hash is not null or a.demonstration then 'active'
      when exists (select 1 from invitation i
        where i.account_id = a.id and i.used_at is null and i.expires_at > $3) then 'invited'
      else 'stranded' end as state
  from user_account a
    left join holder h on h.account_id = a.id and h.from_on <= $2 and (h.to_on is null or h.to_on >= $2)
    left join post p on p.id = h.post_id left join organisation o on o.id = p.organisation_id
    left join side s on s.conference_id = o.conference_id and s.id = o.side_id
  where $1::text is null or o.conference_id = $1
  order by o.conference_id, s.ordinal nulls last, o.code, p.role, a.email`;

/** Accounts as whoever runs the deployment sees them. */
@Injectable()
export class ListedAccountsRepository {
  constructor(private readonly environment: Environment) {}

  /** One line an account and post held on the day; of one conference, or of all and those without a post. */
  async all(tx: Transaction, conferenceId: string | null, on: CivilDate, now: Date): Promise<readonly AccountLine[]> {
    return tx.rows<AccountLine>(LINES, [conferenceId, on, now, this.environment.demonstration]);
  }

  /** Id and state of the account with this address; null where there is none. */
  async find(tx: Transaction, email: string): Promise<{ readonly id: string; readonly closed: boolean } | null> {
    const rows = await tx.rows<{ id: string; closed: boolean }>(
      `select id, disabled_at is not null or (demonstration and not $2) as closed from user_account where email = lower($1)`,
      [email, this.environment.demonstration],
    );
    return rows[0] ?? null;
  }
}
