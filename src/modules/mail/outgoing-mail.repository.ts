import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import type { NewMail } from './new-mail.js';

const INSERT = `
  insert into mail (id, conference_id, account_id, post_id, side_id, kind, digest_on, language, to_address, subject, body, tag,
    state, queued_at)
  select m.id, m."conferenceId", m."accountId", m."postId", m."sideId", m.kind, m."digestOn", m.language, m."toAddress",
    m.subject, m.body, m.tag, 'queued', $2
  from jsonb_to_recordset($1::jsonb) as m (id uuid, "conferenceId" text, "accountId" uuid, "postId" uuid, "sideId" text,
    kind text, "digestOn" date, language text, "toAddress" text, subject text, body text, tag text)`;

const FORGOTTEN = `
  update mail set requeued_at = $2 where id in (
    select id from mail where state = 'queued' and greatest(queued_at, requeued_at) < $1
    order by greatest(queued_at, requeued_at) limit $3 for no key update skip locked)
  returning id, side_id as "sideId"`;

/** New mails, and mails not sent yet. */
@Injectable()
export class OutgoingMailRepository {
  async insert(tx: Transaction, mails: readonly NewMail[], at: Date): Promise<void> {
    await tx.rows(INSERT, [JSON.stringify(mails), at]);
  }

  async accountsWritten(
    tx: Transaction,
    { conferenceId, kind, digestOn }: Pick<NewMail, 'conferenceId' | 'kind' | 'digestOn'>,
  ): Promise<readonly string[]> {
    const rows = await tx.rows<{ id: string }>(
      'select account_id as id from mail where conference_id = $1 and kind = $2 and digest_on = $3',
      [conferenceId, kind, digestOn],
    );
    return rows.map((row) => row.id);
  }

  /** Marks mails that have lain queued, and were not marked, since before a moment, the longest first, and gives those marked. */
  async takeForgotten(
    tx: Transaction,
    { before, now, most }: { readonly before: Date; readonly now: Date; readonly most: number },
  ): Promise<readonly Pick<NewMail, 'id' | 'sideId'>[]> {
    return tx.rows<Pick<NewMail, 'id' | 'sideId'>>(FORGOTTEN, [before, now, most]);
  }
}
