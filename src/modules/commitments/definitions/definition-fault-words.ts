import type { Translate } from '../../../platform/web/i18n/translator.js';
import type { DefinitionFileFault } from './read-definition-files.js';

/** A fault on one line for people: `study.v2.yaml:14 dead_end: no move leads out of waiting: add one`. */
export function definitionFaultLine({ file, line, code, detail }: DefinitionFileFault, t: Translate): string {
  return `${file}:${line} ${code}: ${t(`workflow_file.fault.${code}`, { detail })}`;
}
