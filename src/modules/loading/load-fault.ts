import type { ConferenceFault } from '../conferences/index.js';

/** A fault that no line of the file has alone, since it lies between the file and what is loaded. */
export function loadFault(path: string, code: string, detail: string): ConferenceFault {
  return { line: 1, path, code, detail };
}
