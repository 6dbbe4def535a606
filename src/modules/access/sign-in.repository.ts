import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { LocalizedText, Language } from '../../domain/shared/language.js';
import type { Role } from '../../domain/shared/role.js';
import { Environment } from '../../platform/config/environment.js';

/** What sign-in needs to know of an account. */
export interface AccountForSignIn {
  readonly id: string;
  readonly password_hash: string | null;
  readonly demonstration: boolean;
}

/** An account shown on the sign-in page of the demonstration. */
export interface ListedAccount {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
  readonly role: Role;
  readonly post: LocalizedText;
  readonly organisation: LocalizedText;
  readonly side: LocalizedText | null;
  readonly seal: string | null;
}

/** A new row of sign_in. */
export interface NewSignIn {
  readonly tokenSha256: string;
  readonly accountId: string;
  readonly csrfSecret: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** Rows of sign-ins and of the accounts behind them. */
@Injectable()
export class SignInRepository {
  constructor(
    private readonly source: DataSource,
    private readonly environment: Environment,
  ) {}

  /** An account that may sign in, by its address in any case; null where there is none. Those of the demonstration may within it only. */
  async accountByEmail(email: string): Promise<AccountForSignIn | null> {
    const rows = await this.source.query<AccountForSignIn[]>(
      `select id, password_hash, demonstration from user_account
       where email = lower($1) and disabled_at is null and ($2 or not demonstration)`,
      [email, this.environment.demonstration],
    );
    return rows[0] ?? null;
  }

  /** True where the account holds a post on the day: without one there is nobody it could act as. */
  async holdsPost(accountId: string, on: CivilDate): Promise<boolean> {
    const rows = await this.source.query<unknown[]>(
      'select 1 from holder where account_id = $1 and from_on <= $2 and (to_on is null or to_on >= $2) limit 1',
      [accountId, on],
    );
    return rows.length > 0;
  }

  /** The demonstration's accounts, sides in the order of their conference, joint posts last. */
  async listed(): Promise<ListedAccount[]> {
    return this.source.query<ListedAccount[]>(
      `select a.id, a.email, a.language, p.role, p.name as post, o.name as organisation, s.name as side, s.seal
       from user_account a join holder h on h.account_id = a.id and h.to_on is null
       join post p on p.id = h.post_id join organisation o on o.id = p.organisation_id
       left join side s on s.conference_id = o.conference_id and s.id = o.side_id
       where a.listed and a.demonstration and a.disabled_at is null
       order by s.ordinal is null, p.role, s.ordinal, a.email`,
    );
  }

  async add(row: NewSignIn): Promise<void> {
    await this.source.query(
      `insert into sign_in (token_sha256, account_id, csrf_secret, created_at, seen_at, expires_at)
       values ($1, $2, $3, $4, $4, $5)`,
      [row.tokenSha256, row.accountId, row.csrfSecret, row.now, row.expiresAt],
    );
  }

  /** Moves the expiry on; a sign-in lasts as long as it is used. */
  async touch(tokenSha256: string, now: Date, expiresAt: Date): Promise<void> {
    await this.source.query('update sign_in set seen_at = $2, expires_at = $3 where token_sha256 = $1', [
      tokenSha256,
      now,
      expiresAt,
    ]);
  }

  async remove(tokenSha256: string): Promise<void> {
    await this.source.query('delete from sign_in where token_sha256 = $1', [tokenSha256]);
  }

  async removeExpired(now: Date): Promise<void> {
    await this.source.query('delete from sign_in where expires_at <= $1', [now]);
  }
}
