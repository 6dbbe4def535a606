import { createHash } from 'node:crypto';

/** Namespace of every identifier made from a conference file (RFC 9562, version 5). */
const NAMESPACE = Buffer.from('1f0e3dad99908345f7439f8ffabdffc4', 'hex');

/**
 * The UUID of something a conference file names. The same parts give the same identifier on every machine, so that loading a
 * file twice finds what it loaded before.
 */
export function stableId(...parts: readonly (string | number)[]): string {
  const digest = createHash('sha1').update(NAMESPACE).update(JSON.stringify(parts)).digest();
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
