import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
import { readDatesAsText } from './civil-date-columns.js';
import { LIMITS, OWNER_CONNECTS_WITHIN_MS, startOptions } from './limits.js';
import { MIGRATIONS } from './migrations.js';

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

/** Runs every waiting migration as the owner, one process at a time. Returns the names that ran. */
export async function migrate(url: string): Promise<string[]> {
  const source = await new DataSource(dataSourceOptions(url, [], 'owner')).initialize();
  try {
    const runner = source.createQueryRunner();
    try {
      await runner.query(`select pg_advisory_lock(hashtext('luoshi.migrate'))`);
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

/** How many migrations of this program the database lacks. */
export async function pendingMigrations(url: string): Promise<number> {
  const source = await new DataSource(dataSourceOptions(url, [], 'owner')).initialize();
  try {
    const [table] = await source.query<{ known: boolean }[]>(`select to_regclass('migrations') is not null as known`);
    if (table?.known !== true) return MIGRATIONS.length;
    const ran = await source.query<{ name: string }[]>('select name from migrations');
    return MIGRATIONS.filter((migration) => !ran.some((row) => row.name === migration.name)).length;
  } finally {
    await source.destroy();
  }
}
