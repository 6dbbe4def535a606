import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { JobCatalogue } from '../../../platform/queue/job-catalogue.js';
import { HopelessJob, type JobAttempt, type JobHandler, type JobResult } from '../../../platform/queue/job-handler.js';
import { JobRegistry } from '../../../platform/queue/job-registry.js';
import { MailSender } from './mail-sender.js';

/** The job that sends one mail. Why an attempt failed stands in the mail's row, never in the queue or the log. */
@Injectable()
export class MailSendJob implements JobHandler<'mail.send'>, OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly sender: MailSender,
  ) {}

  onModuleInit(): void {
    this.registry.register('mail.send', this);
  }

  async handle({ mailId, sideId }: JobCatalogue['mail.send'], { last }: JobAttempt): Promise<JobResult> {
    const outcome = await this.sender.send({ mailId, sideId, last, wait: false });
    switch (outcome) {
      case 'sent':
        return { outcome: 'done' };
      case 'settled':
      case 'gone':
        return { outcome: 'skipped', because: outcome };
      case 'failed':
        throw new HopelessJob(`mail ${mailId} failed`);
      case 'busy':
      case 'deferred':
        throw new Error(`mail ${mailId} ${outcome}`);
    }
  }
}
