import { validateSync } from 'class-validator';
import { Environment } from './environment.js';
import { EnvironmentFault, type Variable, type VariableFault, VARIABLES } from './environment-fault.js';

/**
 * Reads and checks the environment; an empty variable counts as not set. A process that serves pages beside DATABASE_URL needs
 * more than the others. Throws EnvironmentFault with all faults.
 */
export function loadEnvironment(
  source: NodeJS.ProcessEnv,
  { servesPages = false }: { readonly servesPages?: boolean } = {},
): Environment {
  const environment = new Environment();
  for (const name of VARIABLES) {
    const value = source[name];
    if (value === undefined || value === '') continue;
    Object.assign(environment, { [name]: name === 'PORT' ? portOf(value) : value });
  }
  const wrong = new Set(validateSync(environment).map((error) => error.property));
  const faults = VARIABLES.filter((name) => wrong.has(name)).map(wrongValue);
  if (servesPages && !environment.embedded && environment.SESSION_SECRET === undefined)
    faults.push({ variable: 'SESSION_SECRET', code: 'secret_missing' });
  if (environment.LUOSHI_NOW !== undefined && !environment.demonstration)
    faults.push({ variable: 'LUOSHI_NOW', code: 'now_outside_demonstration' });
  if (faults.length > 0) throw new EnvironmentFault(faults);
  return environment;
}

function wrongValue(variable: Variable): VariableFault {
  return { variable, code: variable.toLowerCase() as Lowercase<Variable> };
}

/** Digits only: Number would read a blank as 0, 0x50 as 80 and 1e3 as 1000. What is no number is left for the check to name. */
function portOf(text: string): number | string {
  return /^\d{1,5}$/.test(text) ? Number(text) : text;
}
