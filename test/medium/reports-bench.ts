import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import type { Actor } from '../../src/domain/shared/actor.js';
import type { Role } from '../../src/domain/shared/role.js';
import { AccessModule, ApiTokenService } from '../../src/modules/access/index.js';
import { CommitmentsModule, DefinitionLibrary } from '../../src/modules/commitments/index.js';
import { ConferencesModule } from '../../src/modules/conferences/index.js';
import { ConferenceLoader, LoadingModule } from '../../src/modules/loading/index.js';
import { ReportsModule } from '../../src/modules/reports/index.js';
import { ClockModule } from '../../src/platform/clock/clock.module.js';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { Environment } from '../../src/platform/config/environment.js';
import { projectRoot } from '../../src/platform/config/project-root.js';
import { migrate } from '../../src/platform/database/data-source.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { createApplication } from '../../src/platform/http/create-application.js';
import { HttpModule } from '../../src/platform/http/http.module.js';
import { LoggingModule } from '../../src/platform/logging/logging.module.js';
import { QueueModule } from '../../src/platform/queue/queue.module.js';
import { createTestDatabase } from '../support/database/template-database.js';

export const TODAY = '2026-11-22';

/** The reports module in this process with the shipped conference loaded, and an owner's way past the fence. */
export interface ReportsBench {
  readonly app: NestFastifyApplication;
  readonly owner: pg.Client;
  get<Service>(token: Type<Service>): Service;
  /** The first holder of a post of this role on the side. */
  actor(side: string, role: Role): Promise<Actor>;
  token(actor: Actor): Promise<string>;
  close(): Promise<void>;
}

@Module({})
class Root {}

/** Starts the bench with the clock at noon (UTC+8) of 22 November 2026. */
export async function reportsBench(): Promise<ReportsBench> {
  const database = await createTestDatabase(async (url) => void (await migrate(url)));
  const environment = Object.assign(new Environment(), {
    LUOSHI_NOW: `${TODAY}T12:00:00+08:00`,
    LUOSHI_DEMO: 'on',
    LOG_LEVEL: 'silent',
  });
  const root: DynamicModule = {
    module: Root,
    imports: [
      ConfigModule.with(environment),
      LoggingModule,
      ClockModule,
      DatabaseModule.on(database.url, []),
      QueueModule.at({ redisUrl: null, databaseUrl: database.url }),
      HttpModule,
      AccessModule,
      ConferencesModule,
      CommitmentsModule,
      LoadingModule,
      ReportsModule,
    ],
  };
  const app = await createApplication(root, environment);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.get(DefinitionLibrary).load(join(projectRoot(), 'config/workflows'));
  const conference = readFileSync(join(projectRoot(), 'config/conferences/hk-cq.yaml'), 'utf8');
  const loaded = await app.get(ConferenceLoader).load(conference, { apply: true });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  return {
    app,
    owner,
    get: (token) => app.get(token),
    actor: (side, role) => actorOf(owner, side, role),
    token: async (actor) => app.get(ApiTokenService).create(await emailOf(owner, actor), 'test', 1),
    close: async () => {
      await app.close();
      await owner.end();
      await database.drop();
    },
  };
}

async function actorOf(owner: pg.Client, side: string, role: Role): Promise<Actor> {
  const { rows } = await owner.query<Actor>(
    `select u.id as "accountId", p.id as "postId", o.id as "organisationId", o.conference_id as "conferenceId",
       o.side_id as "sideId", p.role, u.language, u.name
     from holder h join post p on p.id = h.post_id join organisation o on o.id = p.organisation_id
       join user_account u on u.id = h.account_id
     where o.side_id = $1 and p.role = $2 order by u.email limit 1`,
    [side, role],
  );
  const [actor] = rows;
  if (actor === undefined) throw new Error(`no ${role} of ${side}`);
  return actor;
}

async function emailOf(owner: pg.Client, { accountId }: Actor): Promise<string> {
  const { rows } = await owner.query<{ email: string }>('select email from user_account where id = $1', [accountId]);
  return rows[0]?.email ?? '';
}
