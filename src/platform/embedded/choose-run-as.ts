import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { canRun } from './run-as.js';
import type { RunAs } from './run-as.js';

/**
 * Under which identity PostgreSQL shall run. An ordinary user: as that user. Root: as the owner of an existing data
 * folder; else inside a user namespace, unless `namespaces` is false; else as nobody.
 */
export function chooseRunAs(existingData: string | null, anyProgram: string, namespaces: boolean): RunAs {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const owner = existingData === null ? null : statSync(existingData);
  if (owner !== null && owner.uid !== 0) return { kind: 'user', uid: owner.uid, gid: owner.gid };
  const namespace: RunAs = { kind: 'namespace' };
  return namespaces && process.platform === 'linux' && canRun(namespace, anyProgram) ? namespace : nobody();
}

/** Whether everybody may walk through every folder above and including this one. */
export function isOpenToAll(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
}

function nobody(): RunAs {
  return { kind: 'user', uid: idOf('-u'), gid: idOf('-g') };
}

function idOf(flag: string): number {
  const answer = spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' });
  const id = Number.parseInt(answer.stdout ?? '', 10);
  return answer.status === 0 && Number.isInteger(id) ? id : 65534;
}
