import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock } from './file-lock.js';
import { startErrorFrom } from './start-error-from.js';

export type InstanceHold =
  | { readonly held: true; release(): void }
  | { readonly held: false; readonly pid: number; readonly port: number | null };

/**
 * Marks the data folder as served by this process on `port`; call it before anything else is started.
 * Refused with the other's process number and port while another server runs on the same folder; a mark left by
 * a killed server is taken over. Throws EmbeddedStartError when the folder cannot be written.
 */
export function holdInstance(dataFolder: string, port: number): InstanceHold {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
    const attempt = tryLock(join(dataFolder, 'instance.lock'), { port });
    if (attempt.held) return attempt;
    return { held: false, pid: attempt.holder.pid, port: attempt.holder.port ?? null };
  } catch (error) {
    throw startErrorFrom(error, dataFolder, 'data_folder_read_only');
  }
}
