import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A new bearer token as stored. */
export interface NewApiToken {
  readonly id: string;
  readonly accountId: string;
  readonly tokenSha256: string;
  readonly label: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** A bearer token as its owner sees it in a list. */
export interface ListedApiToken {
  readonly id: string;
  readonly label: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

/** More than a person can look after. */
const MOST_LISTED = 200;

/** Rows of bearer tokens. */
@Injectable()
export class ApiTokenRepository {
  constructor(private readonly source: DataSource) {}

  async add(token: NewApiToken): Promise<void> {
    await this.source.query(
      `insert into api_token (id, account_id, token_sha256, label, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
      [token.id, token.accountId, token.tokenSha256, token.label, token.now, token.expiresAt],
    );
  }

  async touch(tokenSha256: string, now: Date): Promise<void> {
    await this.source.query('update api_token set used_at = $2 where token_sha256 = $1', [tokenSha256, now]);
  }

  /** Tokens of an account that are neither expired nor revoked, the newest first. */
  async ofAccount(accountId: string, now: Date): Promise<ListedApiToken[]> {
    return this.source.query<ListedApiToken[]>(
      `select id, label, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt" from api_token
       where account_id = $1 and revoked_at is null and expires_at > $2 order by created_at desc, id limit ${MOST_LISTED}`,
      [accountId, now],
    );
  }

  /** False where the account has no such token in force. */
  async revoke(accountId: string, tokenId: string, now: Date): Promise<boolean> {
    const rows = await this.source.query<{ id: string }[]>(
      `with ended as (update api_token set revoked_at = $3
         where id = $2 and account_id = $1 and revoked_at is null returning id) select id from ended`,
      [accountId, tokenId, now],
    );
    return rows.length > 0;
  }
}
