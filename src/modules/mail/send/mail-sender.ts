import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { SideId } from '../../../domain/shared/side-id.js';
import { Clock } from '../../../platform/clock/clock.js';
import { isUnavailable } from '../../../platform/database/is-unavailable.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ClaimedMail, MailDeliveryRepository } from './mail-delivery.repository.js';
import { type Delivery, Mailer } from './mailer.js';

/** One mail to send now. */
export interface SendOrder {
  readonly mailId: string;
  readonly sideId: SideId | null;
  /** No further attempt will be made, so a failure is final. */
  readonly last: boolean;
  /** Wait, a minute at most, for another process that is sending it, and then see what became of it. */
  readonly wait: boolean;
}

/** `settled` = sent before; `failed` = now or before, for good; `gone` = no such mail; `busy` = another process is sending it now. */
export type SendOutcome = 'sent' | 'settled' | 'gone' | 'busy' | 'deferred' | 'failed';

const LOOK_EVERY_MS = 200;
const LOOKS = 300;
/** What the mail server said is known here alone, so a database that is away for a moment is asked again. */
const SETTLE_AGAIN_AFTER_MS = [500, 2_000, 8_000];

/**
 * Sends a queued mail at most once while no process dies. It is claimed in one short transaction, sent, and settled in
 * another, so that no transaction and no connection waits for a mail server; who claimed it is the only one to send it. The
 * boundary of that promise: where a process dies between the claim and the settling, nobody knows whether the server took
 * the mail. It is sent again under the same Message-ID once the claim has run out, and `last_error` keeps saying so.
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
  async send(order: SendOrder): Promise<SendOutcome> {
    for (let look = 1; ; look += 1) {
      const taken = await this.take(order);
      if (typeof taken === 'object') return this.deliver(taken, order);
      if (taken !== 'busy' || !order.wait || look === LOOKS) return taken;
      await wait(LOOK_EVERY_MS);
    }
  }

  /** The mail, claimed for us alone; or why there is nothing to send. */
  private async take({ mailId, sideId }: SendOrder): Promise<ClaimedMail | SendOutcome> {
    return this.unitOfWork.run({ sideId }, async (tx): Promise<ClaimedMail | SendOutcome> => {
      const claimed = await this.mails.claim(tx, mailId);
      if (claimed !== null) return claimed;
      switch (await this.mails.stateOf(tx, mailId)) {
        case 'queued':
          return 'busy';
        case 'sent':
          return 'settled';
        case 'failed':
          return 'failed';
        case null:
          return 'gone';
      }
    });
  }

  private async deliver(mail: ClaimedMail, { sideId, last }: SendOrder): Promise<SendOutcome> {
    const delivery = await this.mailer.send(mail);
    const settle = () => this.unitOfWork.run({ sideId }, (tx) => this.settle(tx, mail, delivery, last));
    for (const pause of SETTLE_AGAIN_AFTER_MS) {
      try {
        return await settle();
      } catch (error) {
        if (!isUnavailable(error)) throw error;
        await wait(pause);
      }
    }
    return settle();
  }

  private async settle(tx: Transaction, mail: ClaimedMail, delivery: Delivery, last: boolean): Promise<SendOutcome> {
    if (delivery.outcome === 'accepted') {
      await this.mails.markSent(tx, mail.id, this.clock.now(), delivery.reply);
      return 'sent';
    }
    const final = last || delivery.outcome === 'refused';
    const ours = await this.mails.markAttempt(tx, mail, { error: delivery.error, final });
    if (!ours) return 'busy';
    return final ? 'failed' : 'deferred';
  }
}
