import type { INestApplicationContext } from '@nestjs/common';
import { Housekeeping, OpsModule } from '../modules/ops/index.js';
import { RemindersModule, ReminderSchedule } from '../modules/reminders/index.js';
import { JobWorkers } from '../platform/queue/job-workers.js';
import { QueueConnection } from '../platform/queue/queue-connection.js';
import { RelayLoop } from '../platform/queue/relay-loop.js';
import { awaitQueue } from './await-queue.js';

/** Starts working on jobs in this process: handlers, outbox relay, daily schedule, housekeeping. Throws StartRefused where the queue is silent. */
export async function startWork(app: INestApplicationContext): Promise<void> {
  app.get(JobWorkers).start();
  app.get(RelayLoop).start();
  await awaitQueue(app.get(QueueConnection));
  await app.select(RemindersModule).get(ReminderSchedule).start();
  app.select(OpsModule).get(Housekeeping).start();
}
