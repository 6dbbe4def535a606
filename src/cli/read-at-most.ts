import { open, stat } from 'node:fs/promises';
import type { Terminal } from './terminal.js';
import { Refused } from './refused.js';

const STEP = 64 * 1024;

/**
 * The first bytes of a file or pipe named on the command line, `most` of them at most: who has a limit asks for one byte
 * more and sees whether it is there. Throws Refused where it cannot be read, and for what has no end or is no file: a
 * device, a folder, a socket.
 */
export async function readAtMost(file: string, most: number, { t }: Terminal): Promise<Buffer> {
  try {
    const kind = await stat(file);
    // Asked before it is opened: opening alone can wait for ever, or make a device do something.
    if (!kind.isFile() && !kind.isFIFO()) throw new Refused(t('cli.file_odd', { file }));
    return await firstBytes(file, most);
  } catch (error) {
    if (error instanceof Refused) throw error;
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Refused(t('cli.file_unreadable', { file, detail }));
  }
}

/** The size that a file states is not asked: a pipe has none, and a file may grow. */
async function firstBytes(file: string, most: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const read: Buffer[] = [];
    for (let left = most; left > 0;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(Math.min(STEP, left)));
      if (bytesRead === 0) break;
      read.push(buffer.subarray(0, bytesRead));
      left -= bytesRead;
    }
    return Buffer.concat(read);
  } finally {
    await handle.close();
  }
}
