import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { MailState, MailSummary, MailView } from './mail-view.js';

/** Which mails, newest first; `before` is the key of the last one seen. */
export interface MailFilter {
  readonly conferenceId: string;
  readonly state: MailState | null;
  readonly before: { readonly at: string; readonly id: string } | null;
  readonly limit: number;
}

/** A listed mail with its exact time, which is finer than what a Date holds. */
export interface ListedMail extends MailSummary {
  readonly key: string;
}

const COLUMNS = `m.id, m.account_id as "accountId", m.post_id as "postId", m.side_id as "sideId", m.kind,
  m.digest_on as "digestOn", m.language, m.to_address as "toAddress", m.subject, m.tag, m.state, m.attempts,
  m.last_error as "lastError", m.queued_at as "queuedAt", m.sent_at as "sentAt", m.server_reply as "serverReply"`;

/** Mails as people read them. Row-level security keeps the other sides' out. */
@Injectable()
export class MailboxRepository {
  async list(tx: Transaction, { conferenceId, state, before, limit }: MailFilter): Promise<readonly ListedMail[]> {
    return tx.rows<ListedMail>(
      `select ${COLUMNS}, m.queued_at::text as key from mail m
       where m.conference_id = $1 and ($2::text is null or m.state = $2)
         and ($3::timestamptz is null or (m.queued_at, m.id) < ($3::timestamptz, $4::uuid))
       order by m.queued_at desc, m.id desc limit $5`,
      [conferenceId, state, before?.at ?? null, before?.id ?? null, limit],
    );
  }

  async one(tx: Transaction, conferenceId: string, mailId: string): Promise<MailView | null> {
    const [mail] = await tx.rows<MailView>(
      `select ${COLUMNS}, m.body from mail m where m.id = $1 and m.conference_id = $2`,
      [mailId, conferenceId],
    );
    return mail ?? null;
  }
}
