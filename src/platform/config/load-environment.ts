import { validateSync } from 'class-validator';
import { Environment } from './environment.js';

/** Thrown when the environment cannot be used; `faults` names every variable at once. */
export class EnvironmentFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`configuration: ${faults.join('; ')}`);
    this.name = 'EnvironmentFault';
  }
}

const NAMES = [
  'DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'PUBLIC_URL',
  'PORT',
  'HOST',
  'TRUST_PROXY',
  'SESSION_SECRET',
  'LUOSHI_DATA',
  'LUOSHI_HEARTBEAT',
  'LUOSHI_DEMO',
  'LUOSHI_NOW',
  'LOG_LEVEL',
] as const;

/** Reads and checks the environment; an empty variable counts as not set. Throws EnvironmentFault with all faults. */
export function loadEnvironment(source: NodeJS.ProcessEnv): Environment {
  const environment = new Environment();
  for (const name of NAMES) {
    const value = source[name];
    if (value === undefined || value === '') continue;
    Object.assign(environment, { [name]: name === 'PORT' ? portOf(value) : value });
  }
  const faults = validateSync(environment).map(
    (error) => `${error.property}: ${Object.values(error.constraints ?? {}).join(', ')}`,
  );
  if (environment.DATABASE_URL !== undefined) faults.push(...missingBesideDatabase(environment));
  if (environment.LUOSHI_NOW !== undefined && !environment.demonstration)
    faults.push(
      'LUOSHI_NOW: must not be set outside the demonstration (LUOSHI_DEMO=on), or records would bear a wrong time',
    );
  if (faults.length > 0) throw new EnvironmentFault(faults);
  return environment;
}

/** Digits only: Number would read a blank as 0, 0x50 as 80 and 1e3 as 1000. What is no number is left for the check to name. */
function portOf(text: string): number | string {
  return /^\d{1,5}$/.test(text) ? Number(text) : text;
}

function missingBesideDatabase(environment: Environment): string[] {
  const missing: string[] = [];
  if (environment.SESSION_SECRET === undefined)
    missing.push('SESSION_SECRET: must be set beside DATABASE_URL (32 characters or more)');
  if (environment.SMTP_URL === undefined && !environment.demonstration)
    missing.push('SMTP_URL: must be set beside DATABASE_URL, or reminders could not be sent');
  return missing;
}
