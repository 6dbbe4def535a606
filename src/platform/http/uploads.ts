import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Largest file or pasted text that is held in memory; what is longer is cut here, and refused by whoever reads it. */
export const UPLOAD_LIMIT = 6 * 1024 * 1024;
/** How many parts one form may have. */
const LIMITS = { fileSize: UPLOAD_LIMIT, fieldSize: UPLOAD_LIMIT, files: 1, fields: 20, parts: 21 };

/** A file as a form sent it, in the place of its field. */
export class UploadedFile {
  constructor(
    readonly name: string,
    readonly bytes: Buffer,
  ) {}
}

/**
 * Forms with a file and raw uploads. Both are read before any guard, so that the token of the form can be checked; a file
 * that is too long is cut just beyond the limit instead of ending the request, so that a page can say so in its form.
 */
export async function acceptUploads(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, {
    attachFieldsToBody: 'keyValues',
    throwFileSizeLimit: false,
    limits: LIMITS,
    onFile: async (part) => {
      const bytes = await part.toBuffer();
      Object.assign(part, { value: new UploadedFile(part.filename, bytes) });
    },
  });
  const server = app.getHttpAdapter().getInstance();
  server.removeContentTypeParser('text/plain'); // Fastify would read it as UTF-8 whatever it is
  server.addContentTypeParser(
    ['text/plain', 'application/octet-stream'],
    { parseAs: 'buffer' },
    (_request, body, done) => done(null, body),
  );
}
