import type { ConferenceFault, FaultParams } from '../conferences/index.js';

/** A fault that no line of the file has alone, since it lies between the file and what is loaded. */
export function loadFault(path: string, code: string, params: FaultParams): ConferenceFault {
  return { line: 1, path, code, params };
}
