import { StartRefused } from '../boot/start-refused.js';
import { configFileFaultLine, ConfigFilesRefused } from '../platform/config/config-file-fault.js';
import { EnvironmentFault, variableFaultLine } from '../platform/config/environment-fault.js';
import { describeStartError } from '../platform/embedded/describe-start-error.js';
import { EmbeddedStartError } from '../platform/embedded/embedded-start-error.js';
import { Problem } from '../platform/http/problem.js';
import type { Translate } from '../platform/web/i18n/translator.js';
import { Refused } from './refused.js';

/** Why a command ended without success, with the way out where one is known. */
export function failureMessage(error: unknown, t: Translate): string {
  if (error instanceof Refused) return error.lines.join('\n');
  if (error instanceof EnvironmentFault) return error.faults.map((fault) => variableFaultLine(fault, t)).join('\n');
  if (error instanceof EmbeddedStartError) return describeStartError(error);
  if (error instanceof ConfigFilesRefused) return error.faults.map((fault) => configFileFaultLine(fault, t)).join('\n');
  if (error instanceof StartRefused) return t(`boot.${error.reason}`, error.params);
  if (error instanceof Problem) return t(`problems.${error.code}.detail`, error.details.params ?? {});
  return t('cli.failed', { detail: detailOf(error) });
}

/** A refused connection to every address of a name comes as a bundle whose own message is empty. */
function detailOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(detailOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
