import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from './problem.js';
import { refuseShape } from './refuse-shape.js';
import { takesUpload } from './takes-upload.js';
import { UPLOAD_LIMIT } from './uploads.js';

/** Bytes of a body: forms and commands hold a page of text, an upload a whole press release many times over. */
export const BODY_LIMITS = { usual: 256 * 1024, upload: UPLOAD_LIMIT + 2 * 1024 * 1024 } as const;

/**
 * Bounds every body before it is read, so before anybody is asked who he is. A multipart form is read part by part past the
 * usual limit, so it is taken only by routes that want a file, and only with its length said beforehand. Call before routes
 * are made.
 */
export function boundBodies(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRoute', (route) => {
    route.bodyLimit = takesUpload(route.config) ? BODY_LIMITS.upload : BODY_LIMITS.usual;
  });
  server.addHook('onRequest', async (request) => {
    const type = request.headers['content-type'] ?? '';
    if (!/^multipart\//i.test(type)) return;
    if (!takesUpload(request.routeOptions.config)) throw new Problem('unsupported_media_type');
    const length = Number(request.headers['content-length']);
    if (!/;\s*boundary=/i.test(type) || !Number.isSafeInteger(length)) throw new Problem('malformed_request');
    if (length > 2 * BODY_LIMITS.upload) throw new Problem('too_large');
  });
}

/** Refuses bodies of a shape that nobody sends in earnest, once they are parsed and before anything walks them. */
export function boundShapes(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', async (request) => refuseShape(request.body));
}
