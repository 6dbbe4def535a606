import pg from 'pg';
import { addressOf } from './cluster.js';
import type { Credentials } from './cluster.js';

/** SQLSTATE of an unknown role or wrong password, and of a missing database. */
const NOT_THERE = new Set(['28P01', '28000', '3D000']);

/**
 * Proves with one connection that the server is ours and has the database `luoshi`; makes role and database where
 * they are missing. The role is no superuser: row-level security must bind the application.
 */
export async function ensureDatabase(port: number, credentials: Credentials): Promise<string> {
  const url = addressOf(port, 'luoshi', credentials.application, 'luoshi');
  try {
    await query(url, ['select 1']);
  } catch (error) {
    if (!NOT_THERE.has((error as { code?: string }).code ?? '')) throw error;
    await create(port, credentials);
  }
  return url;
}

async function create(port: number, credentials: Credentials): Promise<void> {
  const administrator = addressOf(port, 'postgres', credentials.administrator, 'postgres');
  const roles = await query(administrator, ["select 1 from pg_roles where rolname = 'luoshi'"]);
  const verb = roles === 0 ? 'create' : 'alter';
  const password = pg.escapeLiteral(credentials.application);
  const databases = await query(administrator, [
    `${verb} role luoshi login nosuperuser createrole password ${password}`,
    "select 1 from pg_database where datname = 'luoshi'",
  ]);
  if (databases === 0) await query(administrator, ['create database luoshi owner luoshi']);
}

/** Runs the statements one by one; the number of rows of the last comes back. */
async function query(connectionString: string, statements: readonly string[]): Promise<number> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 20_000 });
  await client.connect();
  try {
    let rows = 0;
    for (const statement of statements) rows = (await client.query(statement)).rows.length;
    return rows;
  } finally {
    await client.end();
  }
}
