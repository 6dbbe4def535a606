import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Language } from '../../../domain/shared/language.js';
import type { Transaction } from '../../../platform/database/transaction.js';

/** Who holds a post today. */
export interface PostHolder {
  readonly postId: string;
  readonly name: string;
  /** The language of the account, in which its name is written. */
  readonly language: Language;
  readonly from: CivilDate;
}

/** Holders of the posts of a conference. Mailboxes are no part of it: a page of the other side has no use for them. */
@Injectable()
export class PostHoldersRepository {
  /** Those who hold a post on the day, the longest in post first. */
  async on(tx: Transaction, conferenceId: string, day: CivilDate): Promise<readonly PostHolder[]> {
    return tx.rows<PostHolder>(
      `select h.post_id as "postId", a.name, a.language, h.from_on as "from"
       from holder h join post p on p.id = h.post_id join organisation o on o.id = p.organisation_id
         join user_account a on a.id = h.account_id and a.disabled_at is null
       where o.conference_id = $1 and h.from_on <= $2 and (h.to_on is null or h.to_on >= $2)
       order by h.post_id, h.from_on, a.name`,
      [conferenceId, day],
    );
  }
}
