import { createServer } from 'node:net';
import type { Environment } from '../platform/config/environment.js';
import { type StartRefusal, StartRefused } from './start-refused.js';

/** Why the system gives us no port, where there is a way out. */
const REFUSALS: Readonly<Partial<Record<string, StartRefusal>>> = {
  EADDRINUSE: 'port_taken',
  EACCES: 'port_forbidden',
};

/** Throws StartRefused where this process cannot listen on its port, before anything else has been started. */
export async function assertPortFree(environment: Environment): Promise<void> {
  const { PORT: port, bindAddress: host } = environment;
  if (port === 0) return;
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason = REFUSALS[error.code ?? ''];
      reject(reason === undefined ? error : new StartRefused(reason, { port }));
    });
    probe.listen({ port, host }, () => probe.close(() => resolve()));
  });
}
