import { join } from 'node:path';
import pg from 'pg';
import { DataSource, type Logger } from 'typeorm';
import { ConferenceDirectory, ScheduleRule, WorkingCalendars } from '../../../src/modules/conferences/index.js';
import { ConferenceFrameRepository } from '../../../src/modules/conferences/read/conference-frame.repository.js';
import { FormerNamesRepository } from '../../../src/modules/directory/index.js';
import { DefinitionLibrary } from '../../../src/modules/commitments/index.js';
import { WorkflowDefinitionRepository } from '../../../src/modules/commitments/definitions/workflow-definition.repository.js';
import { ScheduleReader } from '../../../src/modules/commitments/read/schedule-reader.js';
import { FixedClock } from '../../../src/platform/clock/fixed-clock.js';
import { dataSourceOptions, migrate } from '../../../src/platform/database/data-source.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { createTestDatabase } from '../database/template-database.js';

/** What the reading services are built from, on a database of their own, as of noon on 23 November 2026 at UTC+8. */
export interface ReadingBench {
  /** As owner of the database: past the wall. */
  readonly owner: pg.Client;
  /** As the application: behind the wall. */
  readonly source: DataSource;
  readonly unitOfWork: UnitOfWork;
  readonly conferences: ConferenceDirectory;
  readonly schedules: ScheduleReader;
  readonly definitions: DefinitionLibrary;
  /** Every statement the application sent since the last call. */
  statements(): readonly string[];
  close(): Promise<void>;
}

/** Opens the bench with the shipped workflows loaded and no conference. */
export async function openReadingBench(): Promise<ReadingBench> {
  const database = await createTestDatabase(async (url) => {
    await migrate(url);
  });
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const sent: string[] = [];
  const options = dataSourceOptions(database.url, [], 'application');
  const source = await new DataSource({ ...options, logging: true, logger: recorder(sent) }).initialize();
  const config = join(process.cwd(), 'config');
  const clock = new FixedClock(new Date('2026-11-23T04:00:00Z'));
  const unitOfWork = new UnitOfWork(source);
  const conferences = new ConferenceDirectory(unitOfWork, new ConferenceFrameRepository(), new FormerNamesRepository());
  const schedules = new ScheduleReader(conferences, new WorkingCalendars(config), new ScheduleRule(config), clock);
  const definitions = new DefinitionLibrary(new WorkflowDefinitionRepository(source), clock);
  await definitions.load(join(config, 'workflows'));
  return {
    owner,
    source,
    unitOfWork,
    conferences,
    schedules,
    definitions,
    statements: () => sent.splice(0),
    close: async () => {
      await source.destroy();
      await owner.end();
      await database.drop();
    },
  };
}

/** Keeps what is sent and drops all other notes. */
function recorder(sent: string[]): Logger {
  const nothing = (): void => undefined;
  return {
    logQuery: (query) => void sent.push(query),
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  };
}
