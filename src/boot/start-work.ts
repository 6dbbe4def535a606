import type { INestApplicationContext } from '@nestjs/common';
import { Housekeeping, OpsModule } from '../modules/ops/index.js';
import { RemindersModule, ReminderSchedule } from '../modules/reminders/index.js';
import { Environment } from '../platform/config/environment.js';
import { JOBS, QUEUES } from '../platform/queue/job-catalogue.js';
import { JobWorkers } from '../platform/queue/job-workers.js';
import { QueueConnection } from '../platform/queue/queue-connection.js';
import { RelayLoop } from '../platform/queue/relay-loop.js';
import { awaitQueue } from './await-queue.js';

/**
 * Starts working on jobs in this process: handlers, outbox relay, daily schedule, housekeeping. Where no mail server is named
 * mails are left in their queue, so that none uses up its attempts. Throws StartRefused where the queue is silent.
 */
export async function startWork(app: INestApplicationContext): Promise<void> {
  const { sendsMail } = app.get(Environment);
  app.get(JobWorkers).start(QUEUES.filter((queue) => sendsMail || queue !== JOBS['mail.send'].queue));
  app.get(RelayLoop).start();
  await awaitQueue(app.get(QueueConnection));
  await app.select(RemindersModule).get(ReminderSchedule).start();
  app.select(OpsModule).get(Housekeeping).start();
}
