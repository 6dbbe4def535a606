import { randomBytes, randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Environment } from '../config/environment.js';
import { STATIC_CACHE_CONTROL, STATIC_FILES } from '../web/assets.js';
import { CONTENT_POLICY } from './content-policy.js';
import { boundBodies, boundShapes } from './bound-bodies.js';
import { inputPipe } from './validate-input.js';
import { ParameterPipe } from './parameter.pipe.js';
import { ProblemFilter } from './problem.filter.js';
import { RouteMethods } from './route-methods.js';
import { describeApi } from './describe-api.js';
import { acceptUploads } from './uploads.js';

/** Largest address part: longer ones name nothing, and the answer to that is ours to give, not the router's. */
const PARAMETER_LIMIT = 16_384;

/** Builds the web application on Fastify with headers, cookies, static files, input checks and problem answers in place. */
export async function createApplication(
  root: DynamicModule,
  environment: Environment,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: [...environment.trustedProxies],
    routerOptions: { maxParamLength: PARAMETER_LIMIT },
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    logger: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: ['error', 'fatal'],
    abortOnError: false,
  });
  app.get(RouteMethods).listen(app);
  const tls = environment.publicUrl.startsWith('https:');
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    strictTransportSecurity: tls ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(cookie, { secret: environment.SESSION_SECRET ?? passingSecret() });
  boundBodies(app);
  await acceptUploads(app);
  boundShapes(app);
  serveStaticFiles(app);
  app.useGlobalPipes(new ParameterPipe(), inputPipe());
  app.useGlobalFilters(app.get(ProblemFilter));
  describeApi(app);
  return app;
}

/** A server whose start gave it no secret, as in a test, keeps one for as long as it runs. */
function passingSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Static files are few and small: they are held in memory and served before any guard. */
function serveStaticFiles(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  for (const file of STATIC_FILES.values()) {
    server.get(file.path, (_request, reply) =>
      reply.header('content-type', file.contentType).header('cache-control', STATIC_CACHE_CONTROL).send(file.body),
    );
  }
}
