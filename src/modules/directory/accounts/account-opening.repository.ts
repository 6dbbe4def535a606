import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Language, LocalizedText } from '../../../domain/shared/language.js';
import type { Role } from '../../../domain/shared/role.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** A conference as far as an account is concerned: which sides it has and what is read there. */
export interface ConferenceForAccount {
  readonly authoritative: Language;
  readonly sides: readonly { readonly id: string; readonly language: Language }[];
}

/** A new row of user_account; it has no password yet. */
export interface NewAccount {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly now: Date;
}

/** A new row of post. */
export interface NewPost {
  readonly id: string;
  readonly organisationId: string;
  readonly code: string;
  readonly name: LocalizedText;
  readonly role: Role;
}

/** Rows of accounts, posts and their holders. */
@Injectable()
export class AccountOpeningRepository {
  /** Null where no such conference is loaded. Openings in one conference wait for each other here. */
  async conference(tx: Transaction, id: string): Promise<ConferenceForAccount | null> {
    const rows = await tx.rows<ConferenceForAccount>(
      `select authoritative, (select json_agg(json_build_object('id', s.id, 'language', s.language) order by s.ordinal)
         from side s where s.conference_id = c.id) as sides
       from conference c where c.id = $1 for no key update`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Ids of every conference that is loaded. */
  async conferences(tx: Transaction): Promise<readonly string[]> {
    return (await tx.rows<{ id: string }>('select id from conference order by id')).map(({ id }) => id);
  }

  /** Names of those who hold a post of the conference on the day, by the post's id. */
  async holders(tx: Transaction, conferenceId: string, on: CivilDate): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await tx.rows<{ post: string; names: string[] }>(
      `select h.post_id as post, json_agg(a.name order by h.from_on, h.id) as names
       from holder h join user_account a on a.id = h.account_id and a.disabled_at is null
         join post p on p.id = h.post_id join organisation o on o.id = p.organisation_id
       where o.conference_id = $1 and h.from_on <= $2 and (h.to_on is null or h.to_on >= $2) group by h.post_id`,
      [conferenceId, on],
    );
    return new Map(rows.map(({ post, names }) => [post, names]));
  }

  /** False where an account has the address already. */
  async addAccount(tx: Transaction, { id, email, name, language, now }: NewAccount): Promise<boolean> {
    const rows = await tx.rows(
      `insert into user_account (id, email, name, language, created_at) values ($1, $2, $3, $4, $5)
       on conflict (email) do nothing returning id`,
      [id, email, name, language, now],
    );
    return rows.length > 0;
  }

  async addPost(tx: Transaction, { id, organisationId, code, name, role }: NewPost): Promise<void> {
    await tx.rows('insert into post (id, organisation_id, code, name, role) values ($1, $2, $3, $4, $5)', [
      id,
      organisationId,
      code,
      JSON.stringify(name),
      role,
    ]);
  }

  async addHolder(
    tx: Transaction,
    id: string,
    holding: Readonly<Record<'postId' | 'accountId', string>>,
    from: CivilDate,
  ): Promise<void> {
    await tx.rows('insert into holder (id, post_id, account_id, from_on) values ($1, $2, $3, $4)', [
      id,
      holding.postId,
      holding.accountId,
      from,
    ]);
  }
}
