import type { INestApplicationContext } from '@nestjs/common';
import type { Foundations } from '../app.module.js';
import { loadEnvironment } from '../platform/config/load-environment.js';
import type { Terminal } from './terminal.js';
import { withStanding } from './with-standing.js';

/**
 * Runs `work` on the application without its web server and stops everything that was started for it, whatever happens.
 * Without DATABASE_URL the PostgreSQL of the data folder is adopted, or started for as long as the command runs, and mail goes to the built-in
 * mailbox.
 */
export async function withApplication<Result>(
  terminal: Terminal,
  work: (app: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  const environment = loadEnvironment(terminal.environment);
  // Brought in only here: the commands that need no database answer in a fraction of the time this takes.
  const { layFoundations } = await import('../boot/foundations.js');
  const { assertSchema } = await import('../boot/schema.js');
  const { startBuiltInMail } = await import('../boot/built-in-mail.js');
  return withStanding(async (standing) => {
    const foundations = await standing.raise(
      () => layFoundations(environment),
      (laid) => laid.release(),
    );
    // The sink of a server that may be running is not known here; a second one fills the same mailbox.
    if (environment.embedded)
      await standing.raise(
        () => startBuiltInMail(environment),
        (mail) => mail?.close(),
      );
    await assertSchema(foundations);
    const app = await standing.raise(
      () => contextOn(foundations),
      (context) => context.close(),
    );
    const { loadDefinitions } = await import('../boot/load-shipped-data.js');
    await loadDefinitions(app);
    return work(app);
  });
}

async function contextOn(foundations: Foundations): Promise<INestApplicationContext> {
  const { NestFactory } = await import('@nestjs/core');
  const { AppModule } = await import('../app.module.js');
  return NestFactory.createApplicationContext(AppModule.on(foundations), { logger: false, abortOnError: false });
}
