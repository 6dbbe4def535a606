import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../dist/src/platform/database/data-source.js';
import { startEmbeddedPostgres } from '../../dist/src/platform/embedded/start-embedded-postgres.js';

/**
 * What every part stands on: a PostgreSQL of its own with the settings of the product, migrated, and a folder that is
 * removed at the end. `smoke` asks for sizes that show only that the part runs.
 */
export async function openBench(smoke) {
  const folder = await mkdtemp(join(tmpdir(), 'luoshi-bench-'));
  const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'data'), log: () => undefined });
  await migrate(postgres.url);
  const pool = new pg.Pool({ connectionString: postgres.url, max: 24 });
  pool.on('error', () => undefined); // an idle connection may be cut when the bench is ended early
  return {
    smoke,
    folder,
    databaseUrl: postgres.url,
    administratorUrl: postgres.administratorUrl,
    pool,
    async close() {
      await pool.end();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
