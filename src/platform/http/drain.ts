import type { Readable } from 'node:stream';

/**
 * Reads a body to its end and keeps nothing of it: whoever is still sending when the connection closes is never shown the
 * answer. Comes back when it has ended, or broken off, or once `most` bytes were read.
 */
export async function drain(body: Readable, most: number): Promise<void> {
  await new Promise<void>((resolve) => {
    let read = 0;
    const done = (): void => {
      body.off('data', count).off('end', done).off('close', done).off('error', done);
      resolve();
    };
    const count = (chunk: Buffer): void => {
      read += chunk.length;
      if (read > most) done();
    };
    body.on('data', count).once('end', done).once('close', done).once('error', done);
  });
}
