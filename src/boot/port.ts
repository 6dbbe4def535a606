import { createServer } from 'node:net';
import type { Environment } from '../platform/config/environment.js';
import { StartRefused } from './start-refused.js';

/** Throws StartRefused where another program listens on the port, before anything else has been started. */
export async function assertPortFree(environment: Environment): Promise<void> {
  const { PORT: port, bindAddress: host } = environment;
  if (port === 0) return;
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new StartRefused('port_taken', { port }) : error),
    );
    probe.listen({ port, host }, () => probe.close(() => resolve()));
  });
}
