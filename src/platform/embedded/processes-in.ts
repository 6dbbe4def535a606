import { readdirSync, readlinkSync } from 'node:fs';
import { identityOf } from './process-identity.js';

/**
 * Numbers of the living processes that work in `folder` (a real path) or below; PostgreSQL's server and all its
 * children work in the data folder. Empty where the system has no /proc to tell.
 */
export function processesIn(folder: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && worksIn(pid, folder) && identityOf(pid) !== null);
}

function worksIn(pid: number, folder: string): boolean {
  try {
    const at = readlinkSync(`/proc/${pid}/cwd`);
    return at === folder || at.startsWith(`${folder}/`);
  } catch {
    return false; // ended in between, or another user's, which cannot be ours
  }
}
