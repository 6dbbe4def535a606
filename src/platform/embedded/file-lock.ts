import { createHash, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    const found = contentOf(file);
    if (found === null) continue; // it was released in between
    const holder = holderIn(found);
    if (holder !== null && isAlive(holder)) return { held: false, holder };
    const remover = removeStale(file, found);
    if (remover !== null) return { held: false, holder: remover };
  }
}

/** Who holds the lock file, or null when there is none or it cannot be read as one. */
export function readLock(file: string): LockHolder | null {
  try {
    return holderIn(contentOf(file) ?? '');
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

/**
 * Removes a lock with this very content, and no other. Several starters may have read it, so the right to remove it is a lock
 * itself, named after the content: one holds it, looks again and removes; whoever gets it afterwards finds another content,
 * which may be the fresh lock of a living process. A holder of the right that died over it is taken over in the same way.
 * Gives who is just removing it, or null where nothing stands in the way of another try.
 */
function removeStale(file: string, content: string): LockHolder | null {
  const right = tryLock(`${file}.${createHash('sha256').update(content).digest('hex').slice(0, 16)}`);
  if (!right.held) return right.holder;
  try {
    if (contentOf(file) === content) rmSync(file, { force: true });
  } finally {
    right.release();
  }
  return null;
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function holderIn(content: string): LockHolder | null {
  try {
    return JSON.parse(content) as LockHolder;
  } catch {
    return null;
  }
}

function releaseLock(file: string, mine: string): void {
  try {
    if (contentOf(file) === mine) rmSync(file, { force: true });
  } catch {
    // Already gone, with its folder perhaps: nothing is held any more, which is what release promises.
  }
}
