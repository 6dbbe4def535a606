import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identityOf } from './process-identity.js';

export interface LockHolder {
  readonly pid: number;
  /** Start time of that process, so that a reused number is not mistaken for it. */
  readonly started: string;
  readonly port?: number;
}
export type LockAttempt =
  { readonly held: true; release(): void } | { readonly held: false; readonly holder: LockHolder };

/**
 * Takes the lock file for this process, or tells who holds it. A lock left by a process that is no longer alive
 * (killed, or the machine restarted) is taken over. Throws the file system's error when the folder cannot be written.
 */
export function tryLock(file: string, more: { port?: number } = {}): LockAttempt {
  const mine = JSON.stringify({ pid: process.pid, started: identityOf(process.pid) ?? '', ...more });
  for (;;) {
    if (createWhole(file, mine)) return { held: true, release: () => releaseLock(file, mine) };
    const holder = readLock(file);
    if (holder !== null && isAlive(holder)) return { held: false, holder };
    removeStale(file);
  }
}

/** Who holds the lock file, or null when there is none or it cannot be read as one. */
export function readLock(file: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockHolder;
  } catch {
    return null;
  }
}

/** Whether the very process that wrote this is still running. */
export function isAlive(holder: LockHolder): boolean {
  return identityOf(holder.pid) === holder.started;
}

/** Linking a finished file means that nobody ever sees a lock without its content. */
function createWhole(file: string, content: string): boolean {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    return createPlain(file, content); // a file system without links
  } finally {
    rmSync(draft, { force: true });
  }
}

function createPlain(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the stale lock aside first: if another starter was quicker and this is its fresh lock, it is put back. */
function removeStale(file: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const taken = readLock(aside);
  if (taken !== null && isAlive(taken)) createWhole(file, readFileSync(aside, 'utf8'));
  rmSync(aside, { force: true });
}

function releaseLock(file: string, mine: string): void {
  try {
    if (readFileSync(file, 'utf8') === mine) rmSync(file, { force: true });
  } catch {
    // Already gone, with its folder perhaps: nothing is held any more, which is what release promises.
  }
}
