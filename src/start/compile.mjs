import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';
import { projectFile } from './project-file.mjs';

/** Compiles the given files (paths from the project's folder) in parallel into `folder`, with source maps beside. */
export async function compile(files, folder) {
  await Promise.all(files.map((file) => compileOne(file, folder)));
}

async function compileOne(file, folder) {
  const target = join(folder, file.replace(/\.tsx?$/, '.js'));
  await mkdir(dirname(target), { recursive: true });
  const source = projectFile(file);
  const { code, map } = await transformFile(source, {
    cwd: projectFile('.'),
    configFile: projectFile('.swcrc'),
    sourceFileName: relative(dirname(target), source),
  });
  const name = `${basename(target)}.map`;
  await Promise.all([
    writeFile(target, `${code}//# sourceMappingURL=${name}\n`),
    map === undefined ? undefined : writeFile(join(dirname(target), name), map),
  ]);
}
