import { readFile } from 'node:fs/promises';
import type { Terminal } from './terminal.js';
import { Refused } from './refused.js';

/** The bytes of a file named on the command line. Throws Refused where it cannot be read. */
export async function readInputFile(file: string, { t }: Terminal): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Refused(t('cli.file_unreadable', { file, detail }));
  }
}
