import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { CommitmentsModule, DefinitionLibrary } from '../../src/modules/commitments/index.js';
import { conferenceFaultWords } from '../../src/modules/conferences/index.js';
import {
  ConferenceLoader,
  LoadingModule,
  type LoadOutcome,
  ReplayCheck,
  type ReplayDifference,
} from '../../src/modules/loading/index.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { ClockModule } from '../../src/platform/clock/clock.module.js';
import { FixedClock } from '../../src/platform/clock/fixed-clock.js';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { Environment } from '../../src/platform/config/environment.js';
import { projectRoot } from '../../src/platform/config/project-root.js';
import { migrate } from '../../src/platform/database/data-source.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { translatorOf } from '../../src/platform/web/i18n/translator-of.js';
import { LoggingModule } from '../../src/platform/logging/logging.module.js';
import { createTestDatabase } from './database/template-database.js';

/** The conference file that is shipped. */
export const SHIPPED_CONFERENCE = readFileSync(join(projectRoot(), 'config/conferences/hk-cq.yaml'), 'utf8');

/** A migrated database of its own with the loading module on it, and a way in as its owner, past the fence. */
export interface LoadingBench {
  readonly app: INestApplicationContext;
  readonly url: string;
  readonly owner: pg.Client;
  readonly loader: ConferenceLoader;
  /** Rows as the owner sees them. */
  rows(sql: string): Promise<Record<string, unknown>[]>;
  /** Every record, in order. */
  everything(): Promise<Record<string, unknown>[]>;
  /** What the replay check finds. */
  differences(): Promise<readonly ReplayDifference[]>;
  close(): Promise<void>;
}

/** Builds the bench with the workflow definitions loaded and the clock at noon of 22 November 2026. */
export async function loadingBench(demonstration: boolean): Promise<LoadingBench> {
  const database = await createTestDatabase(async (url) => void (await migrate(url)));
  const environment = Object.assign(new Environment(), {
    LUOSHI_DEMO: demonstration ? 'on' : 'off',
    LOG_LEVEL: 'error',
  });
  const testing = await Test.createTestingModule({
    imports: [
      ConfigModule.with(environment),
      LoggingModule,
      ClockModule,
      DatabaseModule.on(database.url, []),
      CommitmentsModule,
      LoadingModule,
    ],
  })
    .overrideProvider(Clock)
    .useValue(new FixedClock(new Date('2026-11-22T12:00:00+08:00')))
    .compile();
  const app = await testing.init();
  await app.get(DefinitionLibrary).load(join(projectRoot(), 'config/workflows'));
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const close = async (): Promise<void> => {
    await owner.end();
    await app.close();
    await database.drop();
  };
  const rows = async (sql: string) => (await owner.query<Record<string, unknown>>(sql)).rows;
  return {
    app,
    url: database.url,
    owner,
    loader: app.get(ConferenceLoader),
    rows,
    everything: () =>
      rows(
        'select c.number, r.* from record r join commitment c on c.id = r.commitment_id order by c.number, r.sequence',
      ),
    differences: async () => (await app.get(ReplayCheck).run()).differences,
    close,
  };
}

/** What differs between the file and what is loaded. */
export function changed(outcome: LoadOutcome): readonly object[] {
  return outcome.changes.filter(({ kind }) => kind !== 'same');
}

/** Faults of a refusal as `code: words`; none where the file was taken. */
export function faults(outcome: LoadOutcome): readonly string[] {
  return outcome.ok
    ? []
    : outcome.faults.map((fault) => `${fault.code}: ${conferenceFaultWords(fault, translatorOf('en').t)}`);
}
