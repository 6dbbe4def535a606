import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Cluster } from './cluster.js';
import { programOf } from './find-binaries.js';
import { freePort } from './free-port.js';
import type { Placement } from './place-cluster.js';
import { clearStaleFile, findPostmaster } from './postmaster-file.js';
import type { Postmaster } from './postmaster-file.js';
import { identityOf } from './process-identity.js';
import { spawnAs } from './run-as.js';
import { startErrorFrom } from './start-error-from.js';

const POLL_MS = 10;
const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 30_000;
const LOG_LIMIT_BYTES = 5_000_000;
/** Worth another try: a port taken in between, or children of a killed server that have not all ended yet. */
const PASSING = /Address already in use|could not create any TCP|shared memory block .* is still in use/;

export type Settings = Readonly<Record<string, string>>;

const SETTINGS: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
};

/** Starts the server on a free loopback port and waits until it takes connections. */
export async function launchPostmaster(placement: Placement, settings: Settings): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await launchOnce(placement, settings);
    } catch (error) {
      if (attempt === 5 || !PASSING.test(String(error))) {
        throw startErrorFrom(error, placement.cluster.home, 'start_failed');
      }
      await wait(300);
    }
  }
}

async function launchOnce(placement: Placement, settings: Settings): Promise<Postmaster> {
  const { cluster, runAs, binaries } = placement;
  await clearStaleFile(cluster);
  const port = await freePort();
  const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  turnLog(cluster.log);
  const from = existsSync(cluster.log) ? statSync(cluster.log).size : 0;
  const log = openSync(cluster.log, 'a', 0o600);
  const program = { file: programOf(binaries, 'postgres'), args: ['-D', cluster.data, '-p', String(port), ...options] };
  const child = spawnAs(runAs, program, { cwd: cluster.home, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  child.once(
    'exit',
    (code, signal) => (failure ??= new Error(`postgres ${signal ?? code}: ${tail(cluster.log, from)}`)),
  );
  child.unref();
  const ready = await waitUntilReady(cluster, () => failure === undefined);
  if (ready !== null) return ready;
  throw failure ?? new Error(tail(cluster.log, from));
}

/**
 * Waits for a server that is starting, or recovering after a kill. Null comes back when `goesOn` says that it will not
 * come, or after two minutes.
 */
export async function waitUntilReady(cluster: Cluster, goesOn: () => boolean): Promise<Postmaster | null> {
  const until = performance.now() + START_LIMIT_MS;
  while (performance.now() < until && goesOn()) {
    const postmaster = findPostmaster(cluster);
    if (postmaster?.status === 'ready') return postmaster;
    await wait(POLL_MS);
  }
  return null;
}

/**
 * Fast shutdown: sessions are ended, everything is written, and the process is gone when this returns. A server that
 * does not end in 30 s is stopped at once; its log then brings it back at the next start, as after a power cut.
 */
export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isRunning(postmaster) || !send(postmaster.pid, signal)) return;
    if (await hasEnded(postmaster)) return;
  }
}

/** Whether this very server process is alive. */
export function isRunning(postmaster: Postmaster): boolean {
  return identityOf(postmaster.pid) === postmaster.identity;
}

/** Waits for a server that is shutting down; false after 30 s. */
export async function hasEnded(postmaster: Postmaster): Promise<boolean> {
  const until = performance.now() + STOP_LIMIT_MS;
  while (performance.now() < until) {
    if (!isRunning(postmaster)) return true;
    await wait(POLL_MS);
  }
  return false;
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

function turnLog(file: string): void {
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.old`);
}

/** The last lines of the log; nothing where the whole folder has been removed meanwhile. */
function tail(file: string, from: number): string {
  if (!existsSync(file)) return '';
  return readFileSync(file).subarray(from).toString().trim().split('\n').slice(-8).join('\n');
}
