import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { loadEnvironment } from '../platform/config/load-environment.js';
import { projectRoot } from '../platform/config/project-root.js';
import type { Terminal } from './terminal.js';

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
  const foundations = await layFoundations(environment);
  // The sink of a server that may be running is not known here; a second one fills the same mailbox.
  const mail = environment.embedded ? await startBuiltInMail(environment) : null;
  try {
    await assertSchema(foundations);
    const app = await contextOn(foundations);
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await mail?.close();
    await foundations.release();
  }
}

async function contextOn(
  foundations: Awaited<ReturnType<typeof import('../boot/foundations.js').layFoundations>>,
): Promise<INestApplicationContext> {
  const { NestFactory } = await import('@nestjs/core');
  const { AppModule } = await import('../app.module.js');
  const { DefinitionLibrary } = await import('../modules/commitments/index.js');
  const app = await NestFactory.createApplicationContext(AppModule.on(foundations), {
    logger: false,
    abortOnError: false,
  });
  await app.get(DefinitionLibrary).load(join(projectRoot(), 'config', 'workflows'));
  return app;
}
