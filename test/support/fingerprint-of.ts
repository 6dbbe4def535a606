import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Changes with the name, time, size or mode of anything in the folder. */
export function fingerprintOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const { mtimeMs, size, mode } = statSync(join(folder, name));
    hash.update(`${name}:${mtimeMs}:${size}:${mode}\n`);
  }
  return hash.digest('hex');
}
