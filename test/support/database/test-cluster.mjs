import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { compiledLauncher, removeCompiledLauncher } from './compiled-launcher.mjs';

const PREFIX = 'luoshi-test-cluster-';

/** What is lost with the machine may be lost: the whole cluster lives as long as one run of the tests. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
  max_connections: '300',
  shared_buffers: '256MB',
};

let stopCluster;

/**
 * Starts the cluster of this run once, however often it is asked for, and leaves its address in
 * LUOSHI_TEST_CLUSTER_URL: a role that may create databases but, like the application's, is no superuser.
 */
export async function startCluster() {
  if (process.env.LUOSHI_TEST_CLUSTER_URL) return;
  if (process.env.LUOSHI_TEST_DATABASE_URL) {
    process.env.LUOSHI_TEST_CLUSTER_URL = process.env.LUOSHI_TEST_DATABASE_URL;
    return;
  }
  await removeLeftOvers();
  const dataFolder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const { startEmbeddedPostgres } = await import(await compiledLauncher());
  const cluster = await startEmbeddedPostgres({ dataFolder, log: () => {}, settings: SETTINGS });
  stopCluster = async () => {
    await cluster.stop();
    rmSync(dataFolder, { recursive: true, force: true });
    await removeCompiledLauncher();
  };
  await run(cluster.administratorUrl, 'alter role luoshi createdb');
  process.env.LUOSHI_TEST_CLUSTER_URL = cluster.url;
}

/** Stops the cluster that startCluster started in this process; does nothing the second time. */
export async function endCluster() {
  const stop = stopCluster;
  stopCluster = undefined;
  if (stop === undefined) return;
  delete process.env.LUOSHI_TEST_CLUSTER_URL;
  await stop();
}

/** A run that was killed leaves its cluster running: adopt it, so that this stops it, and remove its folder. */
async function removeLeftOvers() {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(name.startsWith(PREFIX) ? name.slice(PREFIX.length).split('-')[0] : process.pid);
    const { identityOf } = await import(await compiledLauncher('process-identity.js'));
    if (pid === process.pid || identityOf(pid) !== null) continue;
    const dataFolder = join(tmpdir(), name);
    const { startEmbeddedPostgres } = await import(await compiledLauncher());
    const orphan = await startEmbeddedPostgres({ dataFolder, log: () => {}, settings: SETTINGS }).catch(() => null);
    await orphan?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function run(connectionString, statement) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
