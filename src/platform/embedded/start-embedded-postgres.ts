import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addressOf, readCredentials, refuseOtherVersion } from './cluster.js';
import { EmbeddedStartError } from './embedded-start-error.js';
import { ensureDatabase } from './ensure-database.js';
import { tryLock } from './file-lock.js';
import type { LockHolder } from './file-lock.js';
import { findBinaries } from './find-binaries.js';
import { initialiseCluster } from './initialise-cluster.js';
import { placeCluster } from './place-cluster.js';
import type { Placement } from './place-cluster.js';
import { hasEnded, isRunning, launchPostmaster, stopPostmaster, waitUntilReady } from './postmaster.js';
import type { Settings } from './postmaster.js';
import { findPostmaster } from './postmaster-file.js';
import type { Postmaster } from './postmaster-file.js';
import { joinUsers } from './running-users.js';
import { startErrorFrom } from './start-error-from.js';

const LOCK_POLL_MS = 25;
const LOCK_LIMIT_MS = 180_000;

export interface EmbeddedPostgres {
  /** Address of the database `luoshi` for its owner, the role of the same name. */
  readonly url: string;
  /** Address for the administrator role; the application has no need of it, test databases and backups may. */
  readonly administratorUrl: string;
  /** True when the server was running already. */
  readonly adopted: boolean;
  /**
   * Fast shutdown, and waits for its end; does nothing while another living process uses the same server, which then
   * stops it in its turn. May be called twice.
   */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The folder of the application's data, usually .luoshi; made when missing. */
  readonly dataFolder: string;
  /** Receives short technical lines, not sentences for people. */
  readonly log: (line: string) => void;
  /** Settings of the PostgreSQL server; they take effect only when this call starts it. */
  readonly settings?: Settings;
  /** False: root becomes nobody even where user namespaces are allowed. */
  readonly userNamespaces?: boolean;
}

/**
 * Starts the PostgreSQL of the data folder, or adopts it when it is running, be it beside another process of ours or
 * left over from a killed one. Throws EmbeddedStartError, with nothing damaged, when that is not possible.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { dataFolder, log, settings = {} } = options;
  const binaries = findBinaries();
  refuseOtherVersion(dataFolder, binaries.major);
  const release = await underLock(dataFolder);
  try {
    const placement = placeCluster(dataFolder, binaries, options.userNamespaces);
    log(`postgres ${binaries.version} ${placement.runAs.kind} ${placement.cluster.home}`);
    await initialiseCluster(placement, settings['fsync'] !== 'off');
    const running = await adopt(placement);
    const postmaster = running ?? (await launchPostmaster(placement, settings));
    log(`postgres ${running ? 'adopted' : 'started'} pid ${postmaster.pid} port ${postmaster.port}`);
    return await handOver(dataFolder, placement, { postmaster, adopted: running !== null });
  } catch (error) {
    throw startErrorFrom(error, dataFolder, 'start_failed');
  } finally {
    release();
  }
}

async function handOver(
  dataFolder: string,
  { cluster }: Placement,
  { postmaster, adopted }: { postmaster: Postmaster; adopted: boolean },
): Promise<EmbeddedPostgres> {
  const leave = joinUsers(dataFolder);
  try {
    const credentials = readCredentials(cluster);
    const url = await ensureDatabase(postmaster.port, credentials);
    const administratorUrl = addressOf(postmaster.port, 'postgres', credentials.administrator, 'postgres');
    let stopped: Promise<void> | undefined;
    const stop = () => (stopped ??= stopAsLast(dataFolder, leave, postmaster));
    return { url, administratorUrl, adopted, stop };
  } catch (error) {
    if (leave()) await stopPostmaster(postmaster);
    throw error;
  }
}

async function stopAsLast(dataFolder: string, leave: () => boolean, postmaster: Postmaster): Promise<void> {
  // The whole folder may have been removed under a running server: that one must be stopped all the same.
  if (!existsSync(dataFolder)) return stopPostmaster(postmaster);
  const release = await underLock(dataFolder);
  try {
    if (leave()) await stopPostmaster(postmaster);
  } finally {
    release();
  }
}

async function adopt({ cluster }: Placement): Promise<Postmaster | null> {
  const found = findPostmaster(cluster);
  if (found === null) return null;
  if (found.status === 'stopping') {
    await hasEnded(found);
    return null;
  }
  return waitUntilReady(cluster, () => isRunning(found));
}

/** Takes the starter's lock, waiting for another starter to finish its work. */
async function underLock(dataFolder: string): Promise<() => void> {
  const until = performance.now() + LOCK_LIMIT_MS;
  for (;;) {
    const attempt = lockOnce(dataFolder);
    if (attempt.held) return attempt.release;
    if (performance.now() > until) {
      throw new EmbeddedStartError('data_folder_in_use', { folder: dataFolder, pid: String(attempt.holder.pid) });
    }
    await wait(LOCK_POLL_MS);
  }
}

function lockOnce(dataFolder: string): { held: true; release(): void } | { held: false; holder: LockHolder } {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
    return tryLock(join(dataFolder, 'postgres.lock'));
  } catch (error) {
    throw startErrorFrom(error, dataFolder, 'data_folder_read_only');
  }
}
