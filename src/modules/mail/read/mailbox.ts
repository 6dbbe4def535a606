import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { cutPage } from '../../../platform/http/cursor-page.js';
import { cursorBehind, decodeMoment } from '../../../platform/http/cursor.js';
import { Problem } from '../../../platform/http/problem.js';
import { Outbox } from '../../../platform/queue/outbox.js';
import { MailDeliveryRepository } from '../send/mail-delivery.repository.js';
import type { MailPage, MailState, MailSummary, MailView } from './mail-view.js';
import { MailboxRepository } from './mailbox.repository.js';

const MOST_FAILED = 200;

/** What a reader of mails asks for. */
export interface MailQuestion {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly state?: MailState | undefined;
}

/** The mails of the actor's side. */
@Injectable()
export class Mailbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: MailboxRepository,
    private readonly deliveries: MailDeliveryRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Newest first. Throws invalid_input for a cursor that is none of ours. */
  async list(actor: Actor, { limit, cursor, state }: MailQuestion): Promise<MailPage> {
    const before = decodeMoment(cursor);
    const { conferenceId } = actor;
    const found = await this.unitOfWork.run(actor, (tx) =>
      this.mails.list(tx, { conferenceId, state: state ?? null, before, limit: limit + 1 }),
    );
    const { items, next } = cutPage(found, limit);
    return { mails: items, next: cursorBehind(next) };
  }

  /** One mail with its text, inside the caller's transaction. Throws not_found. */
  async read(tx: Transaction, actor: Actor, mailId: string): Promise<MailView> {
    const mail = await this.mails.one(tx, actor.conferenceId, mailId);
    if (mail === null) throw new Problem('not_found');
    return mail;
  }

  /** Mails that could not be delivered: a task for the side's secretariat, so nobody else is given any. */
  async failedMails(actor: Actor): Promise<readonly MailSummary[]> {
    if (actor.role !== 'secretariat') return [];
    return (await this.list(actor, { limit: MOST_FAILED, state: 'failed' })).mails;
  }

  /** Queues a failed mail once more. Throws forbidden for other roles, not_found, and mail_not_failed where it has not failed. */
  async sendAgain(actor: Actor, mailId: string): Promise<void> {
    if (actor.role !== 'secretariat') throw new Problem('forbidden');
    await this.unitOfWork.run(actor, async (tx) => {
      const { sideId, state } = await this.read(tx, actor, mailId);
      if (!(await this.deliveries.putBack(tx, mailId, this.clock.now())))
        throw new Problem('mail_not_failed', { members: { state } });
      await this.outbox.enqueue(tx, 'mail.send', { mailId, sideId });
    });
  }
}
