import type { Type } from '@nestjs/common';
import pg from 'pg';
import { AccessModule } from '../../../src/modules/access/index.js';
import { CommitmentsModule, DefinitionLibrary } from '../../../src/modules/commitments/index.js';
import { MailModule } from '../../../src/modules/mail/index.js';
import { RemindersModule } from '../../../src/modules/reminders/index.js';
import { FixedClock } from '../../../src/platform/clock/fixed-clock.js';
import { Clock } from '../../../src/platform/clock/clock.js';
import { ClockModule } from '../../../src/platform/clock/clock.module.js';
import { ConfigModule } from '../../../src/platform/config/config.module.js';
import { Environment } from '../../../src/platform/config/environment.js';
import { migrate } from '../../../src/platform/database/data-source.js';
import { DatabaseModule } from '../../../src/platform/database/database.module.js';
import { createApplication } from '../../../src/platform/http/create-application.js';
import { HttpModule } from '../../../src/platform/http/http.module.js';
import { LoggingModule } from '../../../src/platform/logging/logging.module.js';
import { JobRegistry } from '../../../src/platform/queue/job-registry.js';
import { QueueModule } from '../../../src/platform/queue/queue.module.js';
import { createTestDatabase } from '../database/template-database.js';
import type { TestApplication } from '../test-application.js';

/** What differs from the usual: PostgreSQL queue, nobody at the mail server, a database of its own, Sunday 22 November 2026. */
export interface PostRoomOptions {
  readonly redisUrl?: string;
  readonly smtpUrl?: string;
  /** Stand on the database of another application of the same test. */
  readonly databaseUrl?: string;
  readonly now?: string;
  readonly dataFolder?: string;
  /** Modules beside mail and reminders, for what goes before a mail. */
  readonly beside?: readonly Type<object>[];
}

/** The application with mail, reminders and queues in this process; no worker runs until a test starts one. */
export async function startPostRoom(options: PostRoomOptions = {}): Promise<TestApplication> {
  const database =
    options.databaseUrl === undefined ? await createTestDatabase(async (url) => void (await migrate(url))) : null;
  const url = options.databaseUrl ?? database?.url ?? '';
  const environment = Object.assign(new Environment(), {
    LUOSHI_NOW: options.now ?? '2026-11-22T12:00:00+08:00',
    LOG_LEVEL: 'silent',
    PUBLIC_URL: 'https://luoshi.example',
    ...(options.smtpUrl === undefined ? {} : { SMTP_URL: options.smtpUrl }),
    ...(options.dataFolder === undefined ? {} : { LUOSHI_DATA: options.dataFolder }),
  });
  class PostRoomRoot {}
  const root = {
    module: PostRoomRoot,
    imports: [
      ConfigModule.with(environment),
      LoggingModule,
      ClockModule,
      DatabaseModule.on(url, []),
      QueueModule.at({ redisUrl: options.redisUrl ?? null, databaseUrl: url }),
      HttpModule,
      AccessModule,
      CommitmentsModule,
      MailModule,
      RemindersModule,
      ...(options.beside ?? []),
    ],
  };
  const app = await createApplication(root, environment);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(DefinitionLibrary).load('config/workflows');
  // The reports module is not here, and workers start only where every job has its handler.
  app.get(JobRegistry).register('report.render', { handle: () => Promise.resolve({ outcome: 'done' }) });
  const clock = app.get(Clock);
  if (!(clock instanceof FixedClock)) throw new Error('LUOSHI_NOW gave no fixed clock');
  const owner = new pg.Pool({ connectionString: url, max: 4 });
  owner.on('error', () => undefined);
  const close = async (): Promise<void> => {
    await app.close();
    await owner.end();
    await database?.drop();
  };
  return { app, clock, owner, url, get: <Service>(token: Type<Service>) => app.get(token), close };
}
