import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { DefinitionLibrary } from '../modules/commitments/index.js';
import type { Environment } from '../platform/config/environment.js';
import { translatorOf } from '../platform/web/i18n/translator-of.js';
import { layFoundations } from './foundations.js';
import { assertSchema } from './schema.js';
import { startWork } from './start-work.js';
import { stopOnSignal } from './stop-on-signal.js';
import { terminalLanguage } from './terminal-language.js';

/** Runs the jobs until a signal stops it; running jobs are finished first. */
export async function work(environment: Environment): Promise<void> {
  const foundations = await layFoundations(environment);
  await assertSchema(foundations);
  const app = await NestFactory.createApplicationContext(AppModule.on(foundations), { logger: ['error', 'fatal'] });
  stopOnSignal(async () => {
    await app.close();
    await foundations.release();
  });
  await app.get(DefinitionLibrary).refresh();
  await startWork(app);
  process.stdout.write(`${translatorOf(terminalLanguage(process.env)).t('boot.worker_ready')}\n`);
}
