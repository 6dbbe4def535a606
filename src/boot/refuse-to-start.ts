import { configFileFaultLine, ConfigFilesRefused } from '../platform/config/config-file-fault.js';
import { describeStartError } from '../platform/embedded/describe-start-error.js';
import { EmbeddedStartError } from '../platform/embedded/embedded-start-error.js';
import { translatorOf } from '../platform/web/i18n/translator-of.js';
import { StartRefused } from './start-refused.js';
import { terminalLanguage } from './terminal-language.js';

/** Ends the process with 1 and a message that names the way out. */
export function refuseToStart(error: unknown): never {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exit(1);
}

function messageOf(error: unknown): string {
  if (error instanceof EmbeddedStartError) return describeStartError(error);
  const { t } = translatorOf(terminalLanguage(process.env));
  if (error instanceof StartRefused) return t(`boot.${error.reason}`, error.params);
  if (error instanceof ConfigFilesRefused)
    return t('boot.refused', { detail: error.faults.map((fault) => configFileFaultLine(fault, t)).join('\n') });
  return t('boot.refused', { detail: error instanceof Error ? error.message : String(error) });
}
