import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { Letter } from './mailer.js';

/** A mail taken for sending; `state` may say that there is nothing left to do. */
export interface TakenMail extends Letter {
  readonly state: 'queued' | 'sent' | 'failed';
}

const MAIL = `select id, to_address as "to", subject, body, tag, language, state from mail where id = $1`;

/** Mail rows while they are being sent. */
@Injectable()
export class MailDeliveryRepository {
  /** The mail with its row locked; null where it is not there or, unless `wait`, another process has it in hand. */
  async take(tx: Transaction, mailId: string, wait: boolean): Promise<TakenMail | null> {
    const [mail] = await tx.rows<TakenMail>(`${MAIL} for update${wait ? '' : ' skip locked'}`, [mailId]);
    return mail ?? null;
  }

  /** True where the mail is there at all, locked or not. */
  async exists(tx: Transaction, mailId: string): Promise<boolean> {
    return (await tx.rows('select 1 from mail where id = $1', [mailId])).length > 0;
  }

  async markSent(tx: Transaction, mailId: string, at: Date, reply: string): Promise<void> {
    await tx.rows(
      `update mail set state = 'sent', sent_at = $2, server_reply = $3, last_error = null, attempts = attempts + 1
       where id = $1`,
      [mailId, at, reply],
    );
  }

  /** Notes a failed attempt; the mail stays queued unless it failed for good. */
  async markAttempt(
    tx: Transaction,
    mailId: string,
    attempt: { readonly error: string; readonly final: boolean },
  ): Promise<void> {
    await tx.rows(
      `update mail set state = case when $3 then 'failed' else 'queued' end, last_error = $2, attempts = attempts + 1
       where id = $1`,
      [mailId, attempt.error, attempt.final],
    );
  }

  /** Puts a failed mail back; false where it is not failed. */
  async putBack(tx: Transaction, mailId: string, at: Date): Promise<boolean> {
    const rows = await tx.rows(
      `update mail set state = 'queued', queued_at = $2 where id = $1 and state = 'failed' returning id`,
      [mailId, at],
    );
    return rows.length > 0;
  }
}
