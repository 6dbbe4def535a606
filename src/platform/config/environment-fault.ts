import type { Translate } from '../web/i18n/translator.js';

/** The variables of the environment that are read. */
export const VARIABLES = [
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
export type Variable = (typeof VARIABLES)[number];

/** One variable that cannot be used. The words of its code stand under `environment.fault`. */
export interface VariableFault {
  readonly variable: Variable;
  /** The variable in small letters where its value is not of its kind; else why it cannot stand with the others. */
  readonly code: Lowercase<Variable> | 'secret_missing' | 'now_outside_demonstration';
}

/** Thrown when the environment cannot be used; `faults` names every variable at once, `variableFaultLine` words them. */
export class EnvironmentFault extends Error {
  constructor(readonly faults: readonly VariableFault[]) {
    super(faults.map(({ variable, code }) => `${variable} ${code}`).join('; '));
    this.name = 'EnvironmentFault';
  }
}

/** A fault on one line for people: the variable, and what it must be. */
export function variableFaultLine({ variable, code }: VariableFault, t: Translate): string {
  return `${variable}: ${t(`environment.fault.${code}`)}`;
}
