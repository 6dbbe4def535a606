import type { Environment } from '../platform/config/environment.js';
import { EnvironmentFault, variableFaultLine } from '../platform/config/environment-fault.js';
import { loadEnvironment } from '../platform/config/load-environment.js';
import { translatorOf } from '../platform/web/i18n/translator-of.js';
import { terminalLanguage } from './terminal-language.js';

/** The environment, or the end of the process with every fault on standard error, in the language of the terminal. */
export function loadOrExit(needs: { readonly servesPages: boolean }): Environment {
  try {
    return loadEnvironment(process.env, needs);
  } catch (error) {
    if (!(error instanceof EnvironmentFault)) throw error;
    const { t } = translatorOf(terminalLanguage(process.env));
    for (const fault of error.faults) process.stderr.write(`${variableFaultLine(fault, t)}\n`);
    process.exit(1);
  }
}
