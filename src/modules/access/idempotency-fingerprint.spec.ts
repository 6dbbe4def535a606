import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { UploadedFile } from '../../platform/http/uploads.js';
import { fingerprintOf, type SentRequest } from './idempotency-fingerprint.js';

const sent = (body: unknown, more: Partial<SentRequest> = {}): string =>
  fingerprintOf({ method: 'POST', url: '/api/v1/imports', headers: {}, body, ...more });

describe('fingerprintOf', () => {
  it('is the same for the same request, and another for any other', () => {
    const requests = [
      sent(null),
      sent({ move: 'begin' }),
      sent({ move: 'wait' }),
      sent({ move: 'begin' }, { url: '/api/v1/other' }),
      sent({ move: 'begin' }, { headers: { 'if-match': '"1"' } }),
      sent(Buffer.from('text')),
      sent(Buffer.from('texT')),
      sent('text'),
      sent({ file: new UploadedFile('a.txt', Buffer.from('text')) }),
      sent({ file: new UploadedFile('b.txt', Buffer.from('text')) }),
      sent({ file: new UploadedFile('a.txt', Buffer.from('texT')) }),
      sent({ one: Buffer.from('ab'), two: Buffer.from('c') }),
      sent({ one: Buffer.from('a'), two: Buffer.from('bc') }),
    ];
    expect(new Set(requests).size).toBe(requests.length);
    expect(sent({ move: 'begin' })).toBe(sent({ move: 'begin' }));
    expect(sent(undefined)).toBe(sent(null));
  });

  it('is that of the JSON text where there are no bytes, so that keys outlive an upgrade', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        const text = `POST /api/v1/imports\n\n${JSON.stringify(body)}`;
        // Zero is written without its sign on either way.
        expect(sent(JSON.parse(JSON.stringify(body)))).toBe(createHash('sha256').update(text).digest('hex'));
      }),
    );
  });

  it.each([
    ['raw', (bytes: Buffer): unknown => bytes],
    ['in a form', (bytes: Buffer): unknown => ({ text: new UploadedFile('release.txt', bytes) })],
  ])('writes nothing of an upload %s out as text', (_, bodyOf) => {
    const bytes = Buffer.alloc(8 * 1024 * 1024, 'Hong Kong 香港 ');
    const written = jest.spyOn(JSON, 'stringify');
    const hash = sent(bodyOf(bytes));
    const texts = written.mock.results.map(({ value }) => String(value).length);
    written.mockRestore();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    // Written out as JSON, the bytes would be thirty million characters and would take tens of times as long as their hash.
    expect(texts.length).toBeGreaterThan(0);
    expect(Math.max(...texts)).toBeLessThan(200);
  });
});
