import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DynamicModule } from '@nestjs/common';
import { transformFile } from '@swc/core';
import { SPLIT_PROGRAM } from '../../src/modules/imports/index.js';
import { projectRoot } from '../../src/platform/config/project-root.js';

const ROOT = projectRoot();
const FOLDERS = [
  'src/domain/importing',
  'src/domain/shared',
  'src/modules/imports',
  'src/modules/imports/draft',
  'src/modules/imports/thread',
];

class SplitProgram {}

/** The splitter's own program, compiled: a thread cannot use jest's transform. */
export interface CompiledSplitter {
  /** Makes the application under test use it. */
  readonly module: DynamicModule;
  readonly url: URL;
  remove(): void;
}

/** Compiles the program and what it needs; lies under node_modules, where its packages are found. */
export async function compiledSplitter(): Promise<CompiledSplitter> {
  const folder = join(ROOT, `node_modules/.cache/luoshi-splitter/${process.pid}`);
  const files = FOLDERS.flatMap((at) => readdirSync(join(ROOT, at)).map((name) => `${at}/${name}`));
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  await Promise.all(sources.map((file) => compileInto(folder, file)));
  const url = pathToFileURL(join(folder, 'src/modules/imports/thread/split-thread.js'));
  const providers = [{ provide: SPLIT_PROGRAM, useValue: url }];
  return {
    url,
    module: { module: SplitProgram, global: true, providers, exports: [SPLIT_PROGRAM] },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function compileInto(folder: string, file: string): Promise<void> {
  const target = join(folder, file.replace(/\.ts$/, '.js'));
  const { code } = await transformFile(join(ROOT, file), { configFile: join(ROOT, '.swcrc'), sourceMaps: false });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
}
