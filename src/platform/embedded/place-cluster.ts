import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { chooseRunAs, isOpenToAll } from './choose-run-as.js';
import { clusterAt } from './cluster.js';
import type { Cluster } from './cluster.js';
import { EmbeddedStartError } from './embedded-start-error.js';
import { programOf } from './find-binaries.js';
import type { PostgresBinaries } from './find-binaries.js';
import { findPostmaster } from './postmaster-file.js';
import { canRun } from './run-as.js';
import type { RunAs } from './run-as.js';

/** Where root keeps what nobody must reach, when the project itself lies in a closed folder such as /root. */
const REACHABLE = '/var/lib/luoshi';

export interface Placement {
  readonly cluster: Cluster;
  readonly runAs: RunAs;
  readonly binaries: PostgresBinaries;
}

/**
 * Settles where the cluster of a data folder lies, who runs it and which copy of the programs is used.
 * Nothing is created, except what an identity without access to the project needs under /var/lib/luoshi.
 */
export function placeCluster(dataFolder: string, binaries: PostgresBinaries, namespaces = true): Placement {
  const home = join(realpathSync(dataFolder), 'postgres');
  const existing = existsSync(clusterAt(home).data) ? clusterAt(realpathSync(home)) : null;
  const runAs = chooseRunAs(existing?.data ?? null, programOf(binaries, 'postgres'), namespaces);
  if (runAs.kind !== 'user') return { cluster: existing ?? clusterAt(home), runAs, binaries };
  const reachable = reachableBinaries(runAs, binaries);
  if (existing === null) return { cluster: clusterAt(reachableHome(dataFolder, home)), runAs, binaries: reachable };
  if (!isOpenToAll(dirname(existing.home))) throw cannotDrop(existing.home);
  // Made by root inside a namespace that is not to be had today: the files change hands once.
  if (statSync(existing.home).uid === 0 && findPostmaster(existing) === null) giveTo(existing.home, runAs);
  return { cluster: existing, runAs, binaries: reachable };
}

/** Hands a folder and all in it to the identity that PostgreSQL runs under; nothing to do for the others. */
export function giveTo(folder: string, runAs: RunAs): void {
  if (runAs.kind !== 'user') return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    lchownSync(join(entry.parentPath, entry.name), runAs.uid, runAs.gid);
  }
  lchownSync(folder, runAs.uid, runAs.gid); // last, so that its owner tells whether the work was finished
}

function reachableBinaries(runAs: RunAs, binaries: PostgresBinaries): PostgresBinaries {
  if (canRun(runAs, programOf(binaries, 'postgres'))) return binaries;
  const folder = join(REACHABLE, `postgres-${binaries.version}`);
  const copy = { ...binaries, folder };
  if (!existsSync(folder)) copyWhole(binaries.folder, folder);
  if (!canRun(runAs, programOf(copy, 'postgres'))) throw cannotDrop(folder);
  return copy;
}

function copyWhole(from: string, to: string): void {
  const draft = `${to}.new-${process.pid}`;
  mkdirSync(REACHABLE, { recursive: true, mode: 0o755 });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, to);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // another starter finished the same copy first
  }
}

function reachableHome(dataFolder: string, home: string): string {
  if (isOpenToAll(realpathSync(dataFolder))) return home;
  const name = createHash('sha256').update(home).digest('hex').slice(0, 16);
  const folder = join(REACHABLE, name);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  rmSync(home, { force: true });
  symlinkSync(join(folder, 'postgres'), home);
  return join(folder, 'postgres');
}

function cannotDrop(folder: string): EmbeddedStartError {
  return new EmbeddedStartError('cannot_drop_root', { folder });
}
