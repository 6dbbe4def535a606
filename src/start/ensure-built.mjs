import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { projectFile } from './project-file.mjs';
import { say } from './say.mjs';
import { buildInputs } from './source-files.mjs';

/** Builds when there is no build, or when a source was added, removed or changed since. */
export async function ensureBuilt({ quiet }) {
  const stamp = projectFile('dist/.stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === buildStamp()) return;
  if (!quiet) say('progress.building');
  const { build } = await import('./build.mjs');
  await build({ check: false });
}

/** Changes with the name, size or time of any input. Reading them all would take longer than building. */
export function buildStamp() {
  const hash = createHash('sha256');
  for (const file of buildInputs()) {
    const { size, mtimeMs } = statSync(projectFile(file));
    hash.update(`${file}:${size}:${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
