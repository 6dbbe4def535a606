import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Connections to the database of a running Luoshi's data folder, as its administrator; the caller ends them. */
export function insideEmbedded(folder: string): pg.Pool {
  const port = readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[3] ?? '';
  const kept = JSON.parse(readFileSync(join(folder, 'postgres/credentials.json'), 'utf8')) as { administrator: string };
  const password = encodeURIComponent(kept.administrator);
  const pool = new pg.Pool({ connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/luoshi`, max: 3 });
  pool.on('error', () => undefined);
  return pool;
}
