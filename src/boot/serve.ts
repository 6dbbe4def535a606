import type { Environment } from '../platform/config/environment.js';
import { announce } from './announce.js';
import { startBuiltInMail } from './built-in-mail.js';
import { layFoundations } from './foundations.js';
import { holdDataFolder } from './hold-data-folder.js';
import { assertPortFree } from './port.js';
import { assertSchema } from './schema.js';
import { Standing } from './standing.js';
import { startWeb } from './start-web.js';
import { startWork } from './start-work.js';
import { stopOnSignal } from './stop-on-signal.js';

/**
 * Serves the pages and the API until a signal stops it, also one that comes while it starts. In the embedded default the
 * same process also runs the jobs, the mail sink and PostgreSQL; beside DATABASE_URL it serves only, and the jobs run in the
 * worker process.
 */
export async function serve(environment: Environment): Promise<void> {
  const standing = new Standing();
  stopOnSignal(() => standing.fall());
  try {
    await rise(standing, environment);
  } catch (error) {
    await standing.fall();
    throw error;
  }
}

/** In the order of need, so that leaving goes: no new requests and jobs, then no mail, then no database, then the folder is free. */
async function rise(standing: Standing, environment: Environment): Promise<void> {
  const { embedded } = environment;
  if (embedded)
    await standing.raise(
      () => holdDataFolder(environment),
      (hold) => hold.release(),
    );
  await assertPortFree(environment);
  const foundations = await standing.raise(
    () => layFoundations(environment),
    (laid) => laid.release(),
  );
  if (embedded)
    await standing.raise(
      () => startBuiltInMail(environment),
      (mail) => mail?.close(),
    );
  await assertSchema(foundations);
  const app = await standing.raise(
    () => startWeb(foundations),
    (web) => web.close(),
  );
  if (embedded) await startWork(app);
  await announce(app, environment);
}
