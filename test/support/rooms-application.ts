import { type DynamicModule, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ENTITIES } from '../../src/app.entities.js';
import { DefinitionLibrary } from '../../src/modules/commitments/index.js';
import { ConferenceLoader, LoadingModule } from '../../src/modules/loading/index.js';
import { RoomsModule } from '../../src/modules/rooms/index.js';
import { ClockModule } from '../../src/platform/clock/clock.module.js';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { Environment } from '../../src/platform/config/environment.js';
import { migrate } from '../../src/platform/database/data-source.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { createApplication } from '../../src/platform/http/create-application.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { LoggingModule } from '../../src/platform/logging/logging.module.js';
import { QueueModule } from '../../src/platform/queue/queue.module.js';
import { createTestDatabase } from './database/template-database.js';
import { SHIPPED_CONFERENCE } from './loading-bench.js';

/** The pages on the shipped conference, listening on a port of the loopback. */
export interface RoomsApplication {
  readonly app: NestFastifyApplication;
  /** Address of the first page, without a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

@Module({})
class RoomsRoot {}

/** Starts the rooms with the demonstration loaded, at noon of 22 November 2026 at UTC+8. */
export async function startRoomsApplication(): Promise<RoomsApplication> {
  const database = await createTestDatabase(async (url) => void (await migrate(url)));
  const environment = Object.assign(new Environment(), {
    LUOSHI_NOW: '2026-11-22T12:00:00+08:00',
    LUOSHI_DEMO: 'on',
    LOG_LEVEL: 'error',
  });
  const root: DynamicModule = {
    module: RoomsRoot,
    imports: [
      ConfigModule.with(environment),
      LoggingModule,
      ClockModule,
      DatabaseModule.on(database.url, ENTITIES),
      QueueModule.at({ redisUrl: null, databaseUrl: database.url }),
      HttpModule,
      LoadingModule,
      RoomsModule,
    ],
  };
  const app = await createApplication(root, environment);
  await app.init();
  await app.get(DefinitionLibrary).load('config/workflows');
  const loaded = await app.get(ConferenceLoader).load(SHIPPED_CONFERENCE, { apply: true });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const close = async (): Promise<void> => {
    await app.close();
    await database.drop();
  };
  return { app, address, close };
}
