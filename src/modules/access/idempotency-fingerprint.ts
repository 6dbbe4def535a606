import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** What of a request makes it the same one when it is sent again. */
export type SentRequest = Pick<FastifyRequest, 'method' | 'url' | 'headers' | 'body'>;

/**
 * SHA-256, in hexadecimal, of what was asked: method, address, the version named, and the body. The bytes of an upload go in
 * as they are, also inside a form: written out as JSON they would be several times as long and hold up everybody.
 */
export function fingerprintOf({ method, url, headers, body }: SentRequest): string {
  const uploads: Uint8Array[] = [];
  const hash = createHash('sha256')
    .update(`${method} ${url}\n${headers['if-match'] ?? ''}\n`)
    .update(JSON.stringify(withoutBytes(body ?? null, uploads)));
  for (const upload of uploads) hash.update(upload);
  return hash.digest('hex');
}

/** The body with the size of every upload in its place; the uploads themselves come out in their order. */
function withoutBytes(value: unknown, uploads: Uint8Array[]): unknown {
  if (value instanceof Uint8Array) return { upload: uploads.push(value), bytes: value.byteLength };
  if (Array.isArray(value)) return value.map((each: unknown) => withoutBytes(each, uploads));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutBytes(each, uploads)]));
}
