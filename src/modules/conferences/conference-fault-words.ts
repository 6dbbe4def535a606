import type { Translate } from '../../platform/web/i18n/translator.js';
import type { ConferenceFault } from './check-conference-faults.js';

/** What is wrong and what to do about it, for people. */
export function conferenceFaultWords({ code, params }: ConferenceFault, t: Translate): string {
  return t(`loading.fault.${code}`, params);
}

/** The same on one line, with its place in the file: `file:12 sides[0].seal malformed: …`. */
export function conferenceFaultLine(file: string, fault: ConferenceFault, t: Translate): string {
  const { line, path, code } = fault;
  return `${file}:${line} ${path === '' ? '' : `${path} `}${code}: ${conferenceFaultWords(fault, t)}`;
}
