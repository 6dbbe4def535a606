import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildStamp } from './ensure-built.mjs';
import { projectFile } from './project-file.mjs';
import { fail } from './say.mjs';
import { assetFiles, codeFiles } from './source-files.mjs';

/**
 * Compiles src and migrations into dist, copies the assets and checks the texts; with `check` the types as well.
 * Made in a folder beside dist and moved when whole: a failed build leaves the previous one, a running server sees no
 * half of it.
 */
export async function build({ check }) {
  const stamp = buildStamp();
  const draft = projectFile(`dist.new-${process.pid}`);
  try {
    if (check) checkTypes();
    const { compile } = await import('./compile.mjs');
    await compile(codeFiles(), draft);
    await copyAssets(draft);
    await checkTexts(draft);
    await writeFile(join(draft, '.stamp'), stamp);
    await replaceDist(draft);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    fail('build_failed', { detail: error.message.split(/\n\s*(?:Caused by:|Stack backtrace:)/)[0].trimEnd() });
  }
}

async function copyAssets(draft) {
  for (const file of assetFiles()) {
    await mkdir(dirname(join(draft, file)), { recursive: true });
    await cp(projectFile(file), join(draft, file));
  }
}

/** A text that one language lacks, or that is no message, fails the build with the list of all faults. */
async function checkTexts(draft) {
  const checker = join(draft, 'src/platform/web/i18n/check-locales.js');
  if (!existsSync(checker)) return;
  const { checkLocales } = await import(pathToFileURL(checker).href);
  const faults = await checkLocales(projectFile('config/locales'), projectFile('src'));
  if (faults.length > 0) throw new Error(`\n${faults.join('\n')}`);
}

function checkTypes() {
  const compiler = projectFile('node_modules/typescript/bin/tsc');
  const result = spawnSync(process.execPath, [compiler, '--noEmit', '-p', projectFile('tsconfig.json')], {
    stdio: ['ignore', 2, 2],
  });
  if (result.status !== 0) throw new Error(`tsc ${result.status ?? result.signal}`);
}

async function replaceDist(draft) {
  const dist = projectFile('dist');
  const old = `${dist}.old-${process.pid}`;
  if (existsSync(dist)) await rename(dist, old);
  await rename(draft, dist);
  await rm(old, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build({ check: process.argv.includes('--check') });
