import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);

/** Absolute path of a file given by its path from the project's folder. */
export function projectFile(path) {
  return fileURLToPath(new URL(path, ROOT));
}
