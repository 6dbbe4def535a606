import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { AccessModule } from '../../src/modules/access/index.js';
import { CommitmentsModule, DefinitionLibrary } from '../../src/modules/commitments/index.js';
import { ProgressModule } from '../../src/modules/progress/index.js';
import { ProposalsModule } from '../../src/modules/proposals/index.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { ClockModule } from '../../src/platform/clock/clock.module.js';
import { FixedClock } from '../../src/platform/clock/fixed-clock.js';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { Environment } from '../../src/platform/config/environment.js';
import { migrate } from '../../src/platform/database/data-source.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { createApplication } from '../../src/platform/http/create-application.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { LoggingModule } from '../../src/platform/logging/logging.module.js';
import { createTestDatabase } from './database/template-database.js';

/** Noon at UTC+8 of the day on which tests take place. */
export const TEST_NOW = '2026-11-22T12:00:00+08:00';

/** The application in this process on a database of its own; nothing listens on a port. */
export interface TestApplication {
  readonly app: NestFastifyApplication;
  readonly clock: FixedClock;
  /** Connections of the database's owner, whom no fence holds: for looking at what was really written. */
  readonly owner: pg.Pool;
  readonly url: string;
  get<Service>(token: Type<Service>): Service;
  close(): Promise<void>;
}

type Modules = readonly (Type<object> | DynamicModule)[];

const COMMANDS = [AccessModule, CommitmentsModule, ProgressModule, ProposalsModule];

@Module({})
class TestRoot {}

/**
 * Starts the modules (those that change commitments, unless others are named, perhaps by the database's address) with the shipped
 * workflows and a clock that stands still.
 */
export async function startTestApplication(
  modules: Modules | ((databaseUrl: string) => Modules) = COMMANDS,
): Promise<TestApplication> {
  const database = await createTestDatabase(async (url) => void (await migrate(url)));
  const environment = Object.assign(new Environment(), { LUOSHI_NOW: TEST_NOW, LOG_LEVEL: 'error' });
  const root: DynamicModule = {
    module: TestRoot,
    imports: [
      ConfigModule.with(environment),
      LoggingModule,
      ClockModule,
      DatabaseModule.on(database.url, []),
      HttpModule,
      ...(typeof modules === 'function' ? modules(database.url) : modules),
    ],
  };
  const app = await createApplication(root, environment);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(DefinitionLibrary).load('config/workflows');
  const clock = app.get(Clock);
  if (!(clock instanceof FixedClock)) throw new Error('LUOSHI_NOW gave no fixed clock');
  const owner = new pg.Pool({ connectionString: database.url, max: 4 });
  owner.on('error', () => undefined); // end() does not wait for goodbyes, and dropping the database cuts them short
  const close = async (): Promise<void> => {
    await app.close();
    await owner.end();
    await database.drop();
  };
  return { app, clock, owner, url: database.url, get: (token) => app.get(token), close };
}
