import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { HealthService } from '../modules/ops/index.js';
import type { Environment } from '../platform/config/environment.js';
import { translatorOf } from '../platform/web/i18n/translator-of.js';
import { layFoundations } from './foundations.js';
import { Heartbeat } from './heartbeat.js';
import { loadDefinitions } from './load-shipped-data.js';
import { assertSchema } from './schema.js';
import { Standing } from './standing.js';
import { StartRefused } from './start-refused.js';
import { startWork } from './start-work.js';
import { stopOnSignal } from './stop-on-signal.js';
import { terminalLanguage } from './terminal-language.js';

/**
 * Runs the jobs until a signal stops it; running jobs are finished first. Leaves nothing open where it does not start. Throws
 * StartRefused in the embedded default: there the server runs the jobs, and only it knows the way to the built-in mailbox.
 */
export async function work(environment: Environment): Promise<void> {
  if (environment.embedded) throw new StartRefused('worker_needs_database', {});
  const standing = new Standing();
  stopOnSignal(() => standing.fall());
  try {
    await rise(standing, environment);
  } catch (error) {
    await standing.fall();
    throw error;
  }
  const { t } = translatorOf(terminalLanguage(process.env));
  if (!environment.sendsMail) process.stderr.write(`${t('boot.no_mail_server')}\n`);
  process.stdout.write(`${t('boot.worker_ready')}\n`);
}

async function rise(standing: Standing, environment: Environment): Promise<void> {
  const foundations = await standing.raise(
    () => layFoundations(environment),
    (laid) => laid.release(),
  );
  await assertSchema(foundations);
  const app = await standing.raise(
    () =>
      NestFactory.createApplicationContext(AppModule.on(foundations), {
        logger: ['error', 'fatal'],
        abortOnError: false,
      }),
    (context) => context.close(),
  );
  // Not only what the web process has stored: it may start later, and a job must find every definition.
  await loadDefinitions(app);
  await startWork(app);
  const { LUOSHI_HEARTBEAT: file } = environment;
  if (file === undefined) return;
  await standing.raise(
    () => new Heartbeat(app.get(HealthService, { strict: false }), file).start(),
    (heartbeat) => heartbeat.stop(),
  );
}
