import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Cluster } from './cluster.js';
import { commandOf, identityOf } from './process-identity.js';
import { processesIn } from './processes-in.js';

const CHILDREN_LIMIT_MS = 15_000;

/** What PostgreSQL itself says of its server process, in the file postmaster.pid of its data folder. */
export interface Postmaster {
  readonly pid: number;
  /** Start time of the process, so that a signal never reaches a later process with the same number. */
  readonly identity: string;
  readonly port: number;
  readonly status: 'starting' | 'ready' | 'stopping';
}

/** The server that runs on this data folder, or null; a process that merely has the noted number is none. */
export function findPostmaster(cluster: Cluster): Postmaster | null {
  const lines = readLines(cluster);
  const pid = Number(lines?.[0]);
  const identity = identityOf(pid);
  if (lines === null || identity === null) return null;
  const command = commandOf(pid);
  if (command !== null && !command.includes(realpathSync(cluster.data))) return null;
  const status = lines[7]?.trim();
  return {
    pid,
    identity,
    port: Number(lines[3]),
    status: status === 'ready' || status === 'stopping' ? status : 'starting',
  };
}

/**
 * Removes the file of a server that is no longer there. PostgreSQL does so itself, except when the number lives on, as
 * a zombie or in another program (both common in containers): then it would refuse to start. Children of a killed
 * server end within a moment and are waited for; while one remains, the file stays and PostgreSQL decides.
 */
export async function clearStaleFile(cluster: Cluster): Promise<void> {
  if (readLines(cluster) === null || process.platform !== 'linux') return;
  const data = realpathSync(cluster.data);
  const until = performance.now() + CHILDREN_LIMIT_MS;
  while (processesIn(data).length > 0) {
    if (performance.now() > until) return;
    await wait(20);
  }
  rmSync(join(cluster.data, 'postmaster.pid'), { force: true });
}

function readLines(cluster: Cluster): string[] | null {
  try {
    return readFileSync(join(cluster.data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
}
