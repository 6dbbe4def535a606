import { Injectable } from '@nestjs/common';
import type { SideId } from '../../../domain/shared/side-id.js';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { MailDeliveryRepository } from './mail-delivery.repository.js';
import { Mailer } from './mailer.js';

/** One mail to send now. */
export interface SendOrder {
  readonly mailId: string;
  readonly sideId: SideId | null;
  /** No further attempt will be made, so a failure is final. */
  readonly last: boolean;
  /** Wait for another process that is sending it, and then see what became of it. */
  readonly wait: boolean;
}

/** `settled` = sent before; `failed` = now or before, for good; `gone` = no such mail; `busy` = another process is sending it now. */
export type SendOutcome = 'sent' | 'settled' | 'gone' | 'busy' | 'deferred' | 'failed';

/**
 * Sends a queued mail at most once while no process dies. The row stays locked while the mail server is spoken to, so two
 * processes cannot send the same mail. The boundary of that promise: a process that dies after the server took the mail and
 * before the commit sends it again later, under the same Message-ID.
 */
@Injectable()
export class MailSender {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: MailDeliveryRepository,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
  ) {}

  /** Tries once and notes in the row what became of it. */
  async send({ mailId, sideId, last, wait }: SendOrder): Promise<SendOutcome> {
    return this.unitOfWork.run({ sideId }, async (tx) => {
      const mail = await this.mails.take(tx, mailId, wait);
      if (mail === null) return (await this.mails.exists(tx, mailId)) ? 'busy' : 'gone';
      if (mail.state !== 'queued') return mail.state === 'sent' ? 'settled' : 'failed';
      const delivery = await this.mailer.send(mail);
      if (delivery.outcome === 'accepted') {
        await this.mails.markSent(tx, mailId, this.clock.now(), delivery.reply);
        return 'sent';
      }
      const final = last || delivery.outcome === 'refused';
      await this.mails.markAttempt(tx, mailId, { error: delivery.error, final });
      return final ? 'failed' : 'deferred';
    });
  }
}
