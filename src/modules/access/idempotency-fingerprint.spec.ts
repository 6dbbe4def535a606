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
  ])('takes no longer for an upload %s than a few plain hashes of it', (_, bodyOf) => {
    const bytes = Buffer.alloc(8 * 1024 * 1024, 'Hong Kong 香港 ');
    const timed = (work: () => unknown): number => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    };
    const hashes = Array.from({ length: 3 }, () => timed(() => createHash('sha256').update(bytes).digest('hex')));
    const ours = Array.from({ length: 3 }, () => timed(() => sent(bodyOf(bytes))));
    // Written out as JSON it took twenty to sixty times as long.
    expect(Math.min(...ours)).toBeLessThan(4 * Math.min(...hashes) + 5);
  });
});
