import { Injectable } from '@nestjs/common';
import type { Language, LocalizedText } from '../../../domain/shared/language.js';
import { Environment } from '../../../platform/config/environment.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** A new row of invitation. */
export interface NewInvitation {
  readonly tokenSha256: string;
  readonly accountId: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** A link with the account it is for; the post is null for an account that holds none any more. */
export interface FoundInvitation {
  readonly usedAt: Date | null;
  readonly expiresAt: Date;
  readonly closed: boolean;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly hasPassword: boolean;
  readonly post: LocalizedText | null;
  readonly conference: LocalizedText | null;
}

/** What is set when a link is used. */
export interface NewSecret {
  readonly tokenSha256: string;
  readonly passwordHash: string;
  readonly now: Date;
}

/** Ended links are kept this long, so that they can say that they are ended. */
const KEPT_DAYS = 90;

/** Rows of invitations. */
@Injectable()
export class InvitationRepository {
  constructor(private readonly environment: Environment) {}

  /** Adds a link and ends those the account had: the newest alone works. */
  async replace(tx: Transaction, { tokenSha256, accountId, now, expiresAt }: NewInvitation): Promise<void> {
    await tx.rows(`delete from invitation where expires_at < $1::timestamptz - interval '${KEPT_DAYS} days'`, [now]);
    await tx.rows(
      'update invitation set expires_at = $2 where account_id = $1 and used_at is null and expires_at > $2',
      [accountId, now],
    );
    await tx.rows('insert into invitation (token_sha256, account_id, created_at, expires_at) values ($1, $2, $3, $4)', [
      tokenSha256,
      accountId,
      now,
      expiresAt,
    ]);
  }

  /** By the hash of its secret, in whatever state; null where there is none. */
  async find(tx: Transaction, tokenSha256: string): Promise<FoundInvitation | null> {
    const rows = await tx.rows<FoundInvitation>(
      `select i.used_at as "usedAt", i.expires_at as "expiresAt", a.disabled_at is not null or (a.demonstration and not $2) as closed,
         a.email, a.name, a.language, a.password_hash is not null as "hasPassword", p.name as post, c.name as conference
       from invitation i join user_account a on a.id = i.account_id
         left join lateral (select post_id from holder h where h.account_id = a.id and h.to_on is null
           order by h.from_on, h.id limit 1) held on true
         left join post p on p.id = held.post_id left join organisation o on o.id = p.organisation_id
         left join conference c on c.id = o.conference_id
       where i.token_sha256 = $1`,
      [tokenSha256, this.environment.demonstration],
    );
    return rows[0] ?? null;
  }

  /**
   * Uses a link that is open: sets the password, ends every sign-in of the account and gives its id. Null where the link is
   * not open any more; of two who use it at once one gets null.
   */
  async use(tx: Transaction, { tokenSha256, passwordHash, now }: NewSecret): Promise<string | null> {
    const [used] = await tx.rows<{ id: string }>(
      `update invitation i set used_at = $2 from user_account a
       where i.token_sha256 = $1 and i.used_at is null and i.expires_at > $2 and a.id = i.account_id
         and a.disabled_at is null and ($3 or not a.demonstration) returning a.id`,
      [tokenSha256, now, this.environment.demonstration],
    );
    if (used === undefined) return null;
    await tx.rows('update user_account set password_hash = $2 where id = $1', [used.id, passwordHash]);
    await tx.rows('delete from sign_in where account_id = $1', [used.id]);
    return used.id;
  }
}
