import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { ENTITIES } from '../../../src/app.entities.js';
import { AccessModule, ApiTokenService } from '../../../src/modules/access/index.js';
import { CommitmentsModule, DefinitionLibrary } from '../../../src/modules/commitments/index.js';
import { ConferencesModule } from '../../../src/modules/conferences/index.js';
import { ClockModule } from '../../../src/platform/clock/clock.module.js';
import { ConfigModule } from '../../../src/platform/config/config.module.js';
import { loadEnvironment } from '../../../src/platform/config/load-environment.js';
import { DatabaseModule } from '../../../src/platform/database/database.module.js';
import { migrate } from '../../../src/platform/database/data-source.js';
import { createApplication } from '../../../src/platform/http/create-application.js';
import { HttpModule } from '../../../src/platform/http/http.module.js';
import { LoggingModule } from '../../../src/platform/logging/logging.module.js';
import { createTestDatabase } from '../database/template-database.js';

class ReadingRoot {}

/** The reading half of the API on a database of its own, without pages, queues and mail. */
export interface ReadingApi {
  readonly app: NestFastifyApplication;
  readonly owner: pg.Client;
  /** Asks as the holder of this address; `null` shows no token. */
  get(
    path: string,
    email: string | null,
  ): Promise<{ status: number; headers: Readonly<Record<string, unknown>>; body: unknown }>;
  close(): Promise<void>;
}

/** Starts it as of noon on 23 November 2026 at UTC+8, with the shipped workflows. */
export async function openReadingApi(): Promise<ReadingApi> {
  const database = await createTestDatabase(async (url) => {
    await migrate(url);
  });
  const environment = loadEnvironment({ LUOSHI_NOW: '2026-11-23T04:00:00Z', LOG_LEVEL: 'silent' });
  const imports = [
    ConfigModule.with(environment),
    LoggingModule,
    ClockModule,
    DatabaseModule.on(database.url, ENTITIES),
    HttpModule,
    AccessModule,
    ConferencesModule,
    CommitmentsModule,
  ];
  const app = await createApplication({ module: ReadingRoot, imports }, environment);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(DefinitionLibrary, { strict: false }).load(join(process.cwd(), 'config', 'workflows'));
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const tokens = new Map<string, string>();
  const tokenOf = async (email: string): Promise<string> => {
    const token = tokens.get(email) ?? (await app.get(ApiTokenService, { strict: false }).create(email, 'test', 1));
    tokens.set(email, token);
    return token;
  };
  return {
    app,
    owner,
    get: async (path, email) => {
      const headers = email === null ? {} : { authorization: `Bearer ${await tokenOf(email)}` };
      const answer = await app.inject({ method: 'GET', url: path, headers });
      const json = String(answer.headers['content-type']).includes('json');
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body: json ? (answer.json() as unknown) : answer.body,
      };
    },
    close: async () => {
      await app.close();
      await owner.end();
      await database.drop();
    },
  };
}
