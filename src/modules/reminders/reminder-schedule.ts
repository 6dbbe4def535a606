import { Injectable } from '@nestjs/common';
import { JobQueues } from '../../platform/queue/job-queues.js';
import { ForgottenMail } from './sweep/forgotten-mail.js';

/** The daily sweep as a schedule of the queue. */
@Injectable()
export class ReminderSchedule {
  constructor(
    private readonly queues: JobQueues,
    private readonly forgotten: ForgottenMail,
  ) {}

  /** Called where a worker starts; a sweep that was due while none was up is made up for. Throws where the queue is down. */
  async start(): Promise<void> {
    await this.forgotten.requeue();
    await this.queues.scheduleDaily('daily-sweep', 'reminder.sweep', { on: null });
  }
}
