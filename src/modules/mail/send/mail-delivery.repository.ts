import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { MailState } from '../read/mail-view.js';
import type { Letter } from './mailer.js';

/** A mail claimed for sending. */
export interface ClaimedMail extends Letter {
  /** Until when the claim holds, as PostgreSQL writes it; it also tells this claim from a later one. */
  readonly lease: string;
}

/**
 * Longer than any attempt can take: connecting, greeting and every step after it are given up after twenty seconds at most.
 * Told by the clock of the database, which all processes share.
 */
const LEASE = `interval '10 minutes'`;

/** Stands where a process died over an attempt: the mail may have gone out, and goes out once more. */
export const CUT_OFF = 'attempt cut off, may have been delivered';

const CLAIM = `
  with free as (
    select id, sending_until from mail
    where id = $1 and state = 'queued' and (sending_until is null or sending_until < clock_timestamp())
    for no key update skip locked)
  update mail m set sending_until = clock_timestamp() + ${LEASE},
    attempts = m.attempts + (free.sending_until is not null)::int,
    last_error = case when free.sending_until is null then m.last_error else $2 end
  from free where m.id = free.id
  returning m.id, m.to_address as "to", m.subject, m.body, m.tag, m.language, m.sending_until::text as lease`;

/** Mail rows while they are being sent. */
@Injectable()
export class MailDeliveryRepository {
  /** Claims a queued mail until its lease ends; null where it is not queued, not there, or another process has it in hand. */
  async claim(tx: Transaction, mailId: string): Promise<ClaimedMail | null> {
    const [mail] = await tx.rows<ClaimedMail>(CLAIM, [mailId, CUT_OFF]);
    return mail ?? null;
  }

  /** What has become of a mail; null where there is none. */
  async stateOf(tx: Transaction, mailId: string): Promise<MailState | null> {
    const [mail] = await tx.rows<{ state: MailState }>('select state from mail where id = $1', [mailId]);
    return mail?.state ?? null;
  }

  /** The server took it, whoever holds the claim by now. That an attempt before was cut off stays to be read. */
  async markSent(tx: Transaction, mailId: string, at: Date, reply: string): Promise<void> {
    await tx.rows(
      `update mail set state = 'sent', sent_at = $2, server_reply = $3, attempts = attempts + 1, sending_until = null,
         last_error = case when last_error = $4 then last_error end
       where id = $1 and state <> 'sent'`,
      [mailId, at, reply, CUT_OFF],
    );
  }

  /** Notes a failed attempt and lets go; the mail stays queued unless it failed for good. False where the claim is another's by now. */
  async markAttempt(
    tx: Transaction,
    { id, lease }: ClaimedMail,
    attempt: { readonly error: string; readonly final: boolean },
  ): Promise<boolean> {
    const rows = await tx.rows(
      `update mail set state = case when $4 then 'failed' else 'queued' end, last_error = $3, attempts = attempts + 1,
         sending_until = null
       where id = $1 and state = 'queued' and sending_until = $2::timestamptz returning id`,
      [id, lease, attempt.error, attempt.final],
    );
    return rows.length > 0;
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
