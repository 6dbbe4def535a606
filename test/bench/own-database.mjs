import pg from 'pg';
import { migrate } from '../../dist/src/platform/database/data-source.js';
import { openContext } from './context.mjs';
import { seedConference } from './seed.mjs';

/**
 * Calls `work` with a database of its own on the bench's server, migrated, with the definitions loaded and a conference in it,
 * and drops it at the end: what a part counts there nobody else has put in. `administratorUrl` leads to the same, past all rights.
 */
export async function withOwnDatabase(bench, name, work) {
  const administrator = new pg.Pool({ connectionString: bench.administratorUrl, max: 1 });
  administrator.on('error', () => undefined);
  await administrator.query(`create database ${name} owner ${new URL(bench.databaseUrl).username}`);
  const [databaseUrl, administratorUrl] = [bench.databaseUrl, bench.administratorUrl].map((url) =>
    inDatabase(url, name),
  );
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 24 });
  pool.on('error', () => undefined);
  try {
    await migrate(databaseUrl);
    await (await openContext({ databaseUrl })).close();
    return await work({ databaseUrl, administratorUrl, pool, frame: await seedConference(pool) });
  } finally {
    await pool.end();
    await administrator.query(`drop database ${name} with (force)`);
    await administrator.end();
  }
}

function inDatabase(address, name) {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}
