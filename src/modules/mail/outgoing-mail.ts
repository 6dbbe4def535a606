import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Outbox } from '../../platform/queue/outbox.js';
import type { NewMail } from './new-mail.js';
import { OutgoingMailRepository } from './outgoing-mail.repository.js';

const BATCH = 500;
const MOST_AGAIN = 1_000;

/** Takes mail inside the transaction that causes it: row and job commit together or not at all. */
@Injectable()
export class OutgoingMail {
  constructor(
    private readonly mails: OutgoingMailRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Writes the mails and the jobs that send them, some hundreds a statement. */
  async queue(tx: Transaction, mails: readonly NewMail[]): Promise<void> {
    for (let start = 0; start < mails.length; start += BATCH) {
      const some = mails.slice(start, start + BATCH);
      await this.mails.insert(tx, some, this.clock.now());
      await this.outbox.enqueue(tx, 'mail.send', ...some.map(({ id, sideId }) => ({ mailId: id, sideId })));
    }
  }

  /** People (by account) who already have a mail of this kind for this day in this conference. */
  async alreadyWritten(
    tx: Transaction,
    of: Pick<NewMail, 'conferenceId' | 'kind' | 'digestOn'>,
  ): Promise<ReadonlySet<string>> {
    return new Set(await this.mails.accountsWritten(tx, of));
  }

  /**
   * Queues again what has waited too long for its job, which a queue without a durable store may have lost. Gives how many: a
   * thousand at most, and each again only after as long a wait, so that an outage of the mail server does not heap up jobs.
   */
  async requeueForgotten(tx: Transaction, queuedBefore: Date): Promise<number> {
    const forgotten = await this.mails.takeForgotten(tx, {
      before: queuedBefore,
      now: this.clock.now(),
      most: MOST_AGAIN,
    });
    await this.outbox.enqueue(tx, 'mail.send', ...forgotten.map(({ id, sideId }) => ({ mailId: id, sideId })));
    return forgotten.length;
  }
}
