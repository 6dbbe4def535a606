import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Environment } from '../platform/config/environment.js';
import { announce } from './announce.js';
import { layFoundations, type LaidFoundations } from './foundations.js';
import { holdDataFolder } from './hold-data-folder.js';
import { assertPortFree } from './port.js';
import { assertSchema } from './schema.js';
import { type BuiltInMail, startBuiltInMail } from './built-in-mail.js';
import { startWeb } from './start-web.js';
import { startWork } from './start-work.js';
import { stopOnSignal } from './stop-on-signal.js';

/**
 * Serves the pages and the API until a signal stops it. In the embedded default the same process also runs the jobs, the
 * mail sink and PostgreSQL; beside DATABASE_URL it serves only, and the jobs run in the worker process.
 */
export async function serve(environment: Environment): Promise<void> {
  const hold = environment.embedded ? await holdDataFolder(environment) : null;
  await assertPortFree(environment).catch((error: unknown) => {
    hold?.release();
    throw error;
  });
  const foundations = await layFoundations(environment).catch((error: unknown) => {
    hold?.release();
    throw error;
  });
  const standing: Standing = { foundations, hold, mail: null, app: null };
  stopOnSignal(() => stop(standing));
  try {
    if (environment.embedded) standing.mail = await startBuiltInMail(environment);
    await assertSchema(foundations);
    standing.app = await startWeb(foundations);
    if (environment.embedded) await startWork(standing.app);
    await announce(standing.app, environment);
  } catch (error) {
    await stop(standing);
    throw error;
  }
}

interface Standing {
  readonly foundations: LaidFoundations;
  readonly hold: { release(): void } | null;
  mail: BuiltInMail | null;
  app: NestFastifyApplication | null;
}

/** In the order of need: no new requests and jobs, then no mail, then no database, then the folder is free. */
async function stop(standing: Standing): Promise<void> {
  await standing.app?.close();
  await standing.mail?.close();
  await standing.foundations.release();
  standing.hold?.release();
}
