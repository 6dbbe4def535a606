import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type Foundations } from '../app.module.js';
import { createApplication } from '../platform/http/create-application.js';
import { loadShippedData } from './load-shipped-data.js';

/** Builds the web application, loads what is shipped with it, and listens; rejects with code EADDRINUSE where the port is taken. */
export async function startWeb(foundations: Foundations): Promise<NestFastifyApplication> {
  const { environment } = foundations;
  const app = await createApplication(AppModule.on(foundations), environment);
  try {
    await app.init();
    await loadShippedData(app, environment);
    await app.listen(environment.PORT, environment.bindAddress);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}
