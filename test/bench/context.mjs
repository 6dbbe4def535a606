import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../dist/src/app.module.js';
import { DefinitionLibrary } from '../../dist/src/modules/commitments/index.js';
import { loadEnvironment } from '../../dist/src/platform/config/load-environment.js';
import { projectRoot } from '../../dist/src/platform/config/project-root.js';

/** The product's services in this process, on the bench's database, without a web server. */
export async function openContext(bench, environment = {}) {
  const loaded = loadEnvironment({
    DATABASE_URL: bench.databaseUrl,
    SESSION_SECRET: 'x'.repeat(40),
    LUOSHI_DEMO: 'on',
    LOG_LEVEL: 'silent',
    ...environment,
  });
  const root = AppModule.on({ environment: loaded, databaseUrl: bench.databaseUrl });
  const context = await NestFactory.createApplicationContext(root, { logger: false });
  await context.get(DefinitionLibrary).load(`${projectRoot()}/config/workflows`);
  return context;
}
