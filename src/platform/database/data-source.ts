import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
import { readDatesAsText } from './civil-date-columns.js';
import { LIMITS, OWNER_CONNECTS_WITHIN_MS, startOptions } from './limits.js';
import { MIGRATIONS } from './migrations.js';
import { SchemaAhead } from './schema-ahead.js';

readDatesAsText();

export type EntityClass = (new () => object) | EntitySchema;

/** The role of every request and job. It owns nothing and cannot pass row-level security. */
export const APPLICATION_ROLE = 'luoshi_app';

/** How many connections one process may hold; two processes and the queue stay far below PostgreSQL's default of 100. */
const POOL_SIZE = 12;

/**
 * Options of a data source on `url`. As `application` every connection starts in the fenced role, so that even a query
 * without any policy code sees one side only, and with the limits of `LIMITS`; as `owner` it migrates and checks.
 */
export function dataSourceOptions(
  url: string,
  entities: readonly EntityClass[],
  as: 'application' | 'owner',
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    synchronize: false,
    logging: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    applicationName: `luoshi-${as}`,
    poolSize: as === 'application' ? POOL_SIZE : 2,
    connectTimeoutMS: as === 'application' ? LIMITS.connection : OWNER_CONNECTS_WITHIN_MS,
    extra: as === 'application' ? { options: startOptions(APPLICATION_ROLE), pipeline: true } : {},
  };
}

/**
 * Runs every waiting migration as the owner, one process at a time. Returns the names that ran. Throws SchemaAhead, with
 * nothing changed, where the database has one that this program does not know.
 */
export async function migrate(url: string): Promise<string[]> {
  const source = await new DataSource(dataSourceOptions(url, [], 'owner')).initialize();
  try {
    const runner = source.createQueryRunner();
    try {
      await runner.query(`select pg_advisory_lock(hashtext('luoshi.migrate'))`);
      const { unknown } = await standingOf(source);
      if (unknown.length > 0) throw new SchemaAhead(unknown);
      const ran = await source.runMigrations({ transaction: 'each' });
      return ran.map((migration) => migration.name);
    } finally {
      await runner.query(`select pg_advisory_unlock(hashtext('luoshi.migrate'))`);
      await runner.release();
    }
  } finally {
    await source.destroy();
  }
}

/** How a database stands to this program: the names of migrations that it lacks, and of those that only it knows. */
export interface SchemaStanding {
  readonly lacking: readonly string[];
  /** In the order in which they ran. */
  readonly unknown: readonly string[];
}

/** Asks the database which migrations it has run. */
export async function schemaStanding(url: string): Promise<SchemaStanding> {
  const source = await new DataSource(dataSourceOptions(url, [], 'owner')).initialize();
  try {
    return await standingOf(source);
  } finally {
    await source.destroy();
  }
}

async function standingOf(source: DataSource): Promise<SchemaStanding> {
  const known = MIGRATIONS.map((migration) => migration.name);
  const [table] = await source.query<{ known: boolean }[]>(`select to_regclass('migrations') is not null as known`);
  if (table?.known !== true) return { lacking: known, unknown: [] };
  const rows = await source.query<{ name: string }[]>('select name from migrations order by id');
  const ran = rows.map((row) => row.name);
  return {
    lacking: known.filter((name) => !ran.includes(name)),
    unknown: ran.filter((name) => !known.includes(name)),
  };
}
