import { readAtMost } from './read-at-most.js';
import { Refused } from './refused.js';
import type { Terminal } from './terminal.js';

/** More than any file of ours has; the readers of the single kinds refuse much less. */
const MOST_BYTES = 16 * 1024 * 1024;

/** The bytes of a file named on the command line. Throws Refused where it cannot be read, is no file or is far too long. */
export async function readInputFile(file: string, terminal: Terminal): Promise<Buffer> {
  const bytes = await readAtMost(file, MOST_BYTES + 1, terminal);
  if (bytes.length <= MOST_BYTES) return bytes;
  throw new Refused(terminal.t('cli.file_unreadable', { file, detail: 'EFBIG' }));
}
