import type { Translate } from '../web/i18n/translator.js';

/** One thing wrong in a file of facts, with its place. The words of its code stand under `config_file.fault`. */
export interface ConfigFileFault {
  readonly file: string;
  readonly line: number;
  /** Dotted place in the file; empty for the file as a whole. */
  readonly path: string;
  readonly code: string;
  /** What stands there. */
  readonly detail: string;
}

/** Thrown at start where files of facts cannot be used, with every fault; `configFileFaultLine` words them. */
export class ConfigFilesRefused extends Error {
  constructor(readonly faults: readonly ConfigFileFault[]) {
    super(faults.map(({ file, line, path, code, detail }) => `${file}:${line} ${path} ${code} ${detail}`).join('; '));
    this.name = 'ConfigFilesRefused';
  }
}

/** A fault on one line for people: `hk.yaml:14 years.2026.holidays[3] not_a_day: write a day that exists …`. */
export function configFileFaultLine({ file, line, path, code, detail }: ConfigFileFault, t: Translate): string {
  return `${file}:${line} ${path === '' ? '' : `${path} `}${code}: ${t(`config_file.fault.${code}`, { detail })}`;
}
