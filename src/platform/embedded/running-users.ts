import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, readLock, tryLock } from './file-lock.js';

let handles = 0;

/**
 * Notes that this process uses the cluster. The returned function takes the note back and tells whether no living
 * process uses it any longer: the last one stops the server. A command that runs beside the application thus never
 * stops it, and a killed process does not count. Call both under the starter's lock.
 */
export function joinUsers(dataFolder: string): () => boolean {
  const folder = join(dataFolder, 'postgres.users');
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  removeDead(folder);
  const note = tryLock(join(folder, `${process.pid}-${handles++}`));
  return () => {
    if (note.held) note.release();
    removeDead(folder);
    return readdirSync(folder).length === 0;
  };
}

function removeDead(folder: string): void {
  for (const name of readdirSync(folder)) {
    const holder = readLock(join(folder, name));
    if (holder === null || !isAlive(holder)) rmSync(join(folder, name), { force: true });
  }
}
