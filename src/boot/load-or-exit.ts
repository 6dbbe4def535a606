import type { Environment } from '../platform/config/environment.js';
import { EnvironmentFault, loadEnvironment } from '../platform/config/load-environment.js';

/** The environment, or the end of the process with every fault on standard error. */
export function loadOrExit(): Environment {
  try {
    return loadEnvironment(process.env);
  } catch (error) {
    if (!(error instanceof EnvironmentFault)) throw error;
    for (const fault of error.faults) process.stderr.write(`${fault}\n`);
    process.exit(1);
  }
}
