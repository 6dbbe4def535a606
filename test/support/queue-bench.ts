import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClockModule } from '../../src/platform/clock/clock.module.js';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { Environment } from '../../src/platform/config/environment.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { LoggingModule } from '../../src/platform/logging/logging.module.js';
import type { JobCatalogue, JobName } from '../../src/platform/queue/job-catalogue.js';
import type { JobAttempt, JobResult } from '../../src/platform/queue/job-handler.js';
import { JobRegistry } from '../../src/platform/queue/job-registry.js';
import { QueueModule } from '../../src/platform/queue/queue.module.js';
import type { QueuePlace } from '../../src/platform/queue/queue-connection.js';

/** One process's half of the queues, without any module of the product. */
export interface QueueProcess {
  get<Service>(token: Type<Service>): Service;
  close(): Promise<void>;
}

export type Handle = (job: JobName, payload: JobCatalogue[JobName], attempt: JobAttempt) => Promise<JobResult>;

@Module({})
class Root {}

/** Every job done at once. */
export const doneAtOnce: Handle = () => Promise.resolve({ outcome: 'done' });

/** Starts the queues at a place; every job of the catalogue but those left out goes to `handle`. */
export async function startQueues(
  place: QueuePlace,
  handle: Handle,
  names: readonly JobName[] = ['mail.send', 'reminder.sweep', 'report.render', 'workflow.migrate'],
): Promise<QueueProcess> {
  const environment = Object.assign(new Environment(), { LOG_LEVEL: 'silent' });
  const imports = [
    ConfigModule.with(environment),
    LoggingModule,
    ClockModule,
    DatabaseModule.on(place.databaseUrl, []),
    QueueModule.at(place),
  ];
  const app = await NestFactory.createApplicationContext(
    { module: Root, imports },
    { logger: false, abortOnError: false },
  );
  for (const name of names)
    app.get(JobRegistry).register(name, { handle: (payload, attempt) => handle(name, payload, attempt) });
  return { get: (token) => app.get(token), close: () => app.close() };
}
