import type { INestApplicationContext } from '@nestjs/common';
import { RemindersModule, ReminderSchedule } from '../modules/reminders/index.js';
import { JobWorkers } from '../platform/queue/job-workers.js';
import { RelayLoop } from '../platform/queue/relay-loop.js';

/** Starts working on jobs in this process: handlers, outbox relay, daily schedule. */
export async function startWork(app: INestApplicationContext): Promise<void> {
  app.get(JobWorkers).start();
  app.get(RelayLoop).start();
  await app.select(RemindersModule).get(ReminderSchedule).start();
}
