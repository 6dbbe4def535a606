import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from '../../../src/start/compile.mjs';
import { projectFile } from '../../../src/start/project-file.mjs';

const FOLDERS = ['src/platform/embedded', 'src/platform/config', 'src/domain/shared'];

/**
 * Compiles the launcher alone (jest's own set-up files and killed child processes cannot use jest's transform) and
 * returns the address of a file in it. Lies under node_modules, where its packages are found.
 */
export async function compiledLauncher(file = 'start-embedded-postgres.js') {
  const folder = projectFile(`node_modules/.cache/luoshi-launcher/${process.pid}`);
  if (!existsSync(folder)) await compileInto(folder);
  return pathToFileURL(join(folder, 'src/platform/embedded', file)).href;
}

/** Removes what compiledLauncher made for this process. */
export async function removeCompiledLauncher() {
  await rm(projectFile(`node_modules/.cache/luoshi-launcher/${process.pid}`), { recursive: true, force: true });
}

async function compileInto(folder) {
  const names = await Promise.all(FOLDERS.map(async (at) => (await readdir(projectFile(at))).map((n) => `${at}/${n}`)));
  const files = names.flat().filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  const draft = `${folder}.new`;
  await mkdir(dirname(folder), { recursive: true });
  await compile(files, draft);
  await rename(draft, folder);
}
