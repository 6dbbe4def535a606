import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { drain } from './drain.js';
import { Problem } from './problem.js';
import { refuseShape } from './refuse-shape.js';
import { takesUpload } from './takes-upload.js';
import { UPLOAD_LIMIT } from './uploads.js';

/** Bytes of a body: forms and commands hold a page of text, an upload a whole press release many times over. */
export const BODY_LIMITS = { usual: 256 * 1024, upload: UPLOAD_LIMIT + 2 * 1024 * 1024 } as const;

/**
 * Bytes that are still read of a body that is too long, and thrown away as they come: who has sent all of it is shown why
 * it was refused, in the form where it was one. What says beforehand that it is longer is cut off.
 */
export const READ_AND_DROPPED = 64 * 1024 * 1024;

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
  server.addHook('onRequest', async (request, reply) => {
    const type = request.headers['content-type'] ?? '';
    const length = Number(request.headers['content-length'] ?? 0);
    if (!/^multipart\//i.test(type)) {
      if (length > request.routeOptions.bodyLimit) await refuseLong(request, reply, length);
      return;
    }
    if (!takesUpload(request.routeOptions.config)) throw new Problem('unsupported_media_type');
    if (!/;\s*boundary=/i.test(type) || !Number.isSafeInteger(length) || length === 0)
      throw new Problem('malformed_request');
    // Up to here the form is read, and its file cut.
    if (length > READ_AND_DROPPED) await refuseLong(request, reply, length);
  });
}

/** Throws too_large once the sender has come to the end, or at once where that is too far away. */
async function refuseLong(request: FastifyRequest, reply: FastifyReply, length: number): Promise<never> {
  if (length <= READ_AND_DROPPED) await drain(request.raw, READ_AND_DROPPED);
  else void reply.header('connection', 'close');
  throw new Problem('too_large');
}

/** Refuses bodies of a shape that nobody sends in earnest, once they are parsed and before anything walks them. */
export function boundShapes(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preValidation', async (request) => refuseShape(request.body));
}
