import { setTimeout as wait } from 'node:timers/promises';
import type { Environment } from '../platform/config/environment.js';
import { EmbeddedStartError } from '../platform/embedded/embedded-start-error.js';
import { holdInstance } from '../platform/embedded/hold-instance.js';

/** A server that is just stopping frees the folder within moments: starting again at once should not be refused. */
const ATTEMPTS = 12;
const PAUSE_MS = 250;

/** Takes the data folder for this process. Throws EmbeddedStartError where another server keeps holding it. */
export async function holdDataFolder(environment: Environment): Promise<{ release(): void }> {
  for (let attempt = 1; ; attempt += 1) {
    const hold = holdInstance(environment.LUOSHI_DATA, environment.PORT);
    if (hold.held) return hold;
    if (attempt === ATTEMPTS)
      throw new EmbeddedStartError('already_running', {
        folder: environment.LUOSHI_DATA,
        pid: String(hold.pid),
        port: String(hold.port ?? '?'),
      });
    await wait(PAUSE_MS);
  }
}
