import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectFile } from './project-file.mjs';

const CODE = /\.tsx?$/;
const NOT_BUILT = /\.spec\.tsx?$|\.d\.ts$/;

/** Files to compile, as paths from the project's folder: src and migrations without specs. */
export function codeFiles() {
  return ['src', 'migrations'].flatMap(filesUnder).filter((file) => CODE.test(file) && !NOT_BUILT.test(file));
}

/** Files that are copied as they are: styles, scripts and pictures of the pages. */
export function assetFiles() {
  return filesUnder('src/platform/web/assets').filter((file) => !/\.(tsx?|mjs|map|md)$/.test(file));
}

/** All that a build depends on, and so what makes it stale. */
export function buildInputs() {
  const more = ['.swcrc', 'package.json', ...filesUnder('src/start'), ...filesUnder('config/locales')];
  return [...codeFiles(), ...assetFiles(), ...more.filter((file) => existsSync(projectFile(file)))];
}

function filesUnder(folder) {
  const root = projectFile('.');
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(join(root, file)).isFile())
    .map((file) => relative(root, join(root, file)))
    .sort();
}
