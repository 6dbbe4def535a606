import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '../../../src/platform/config/project-root.js';
import { eventually } from '../eventually.js';

const MIGRATIONS = join(projectRoot(), 'migrations');
const TEMPLATE_LOCK = 7_301_122;

export interface TestDatabase {
  readonly url: string;
  /** Ends every session on the database and removes it. */
  drop(): Promise<void>;
}

/**
 * A database of its own for one test file, copied from a template that is migrated once for the whole run.
 * Its files are copied: to write each page into the log takes four times as long. `prepareTemplate` gets the address of an empty database and runs the migrations on it; it must close its connections.
 */
export async function createTestDatabase(prepareTemplate: (url: string) => Promise<void>): Promise<TestDatabase> {
  const template = await ensureTemplate(prepareTemplate);
  const name = `t_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  await onCluster((client) => client.query(`create database ${name} template ${template} strategy file_copy`));
  return {
    url: addressOfDatabase(name),
    drop: () => onCluster((client) => eventually(`${name} is dropped`, () => dropped(client, name))),
  };
}

/** False while a worker of autovacuum is in there, whom only a superuser may send away; it leaves soon. */
async function dropped(client: pg.Client, name: string): Promise<boolean> {
  try {
    await client.query(`drop database if exists ${name} with (force)`);
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42501') return false;
    throw error;
  }
}

/** Made under a name of its own and renamed when whole: a failed migration never leaves a template behind. */
async function ensureTemplate(prepareTemplate: (url: string) => Promise<void>): Promise<string> {
  const template = `template_${fingerprintOfMigrations()}`;
  await onCluster(async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (rowCount !== 0) return;
    const draft = `draft_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
    await client.query(`create database ${draft}`);
    try {
      await prepareTemplate(addressOfDatabase(draft));
      await client.query(`alter database ${draft} rename to ${template}`);
    } catch (error) {
      await client.query(`drop database ${draft} with (force)`);
      throw error;
    }
  });
  return template;
}

function fingerprintOfMigrations(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(ts|sql)$/.test(file)) hash.update(`${file}\n`).update(readFileSync(join(MIGRATIONS, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The session ends with the work, and with it the advisory lock. */
async function onCluster(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function addressOfDatabase(name: string): string {
  const url = new URL(clusterUrl());
  url.pathname = `/${name}`;
  return url.href;
}

function clusterUrl(): string {
  const url = process.env['LUOSHI_TEST_CLUSTER_URL'];
  if (url === undefined) throw new Error('LUOSHI_TEST_CLUSTER_URL is not set: run under test/jest.config.mjs');
  return url;
}
