import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 (hexadecimal) over the canonical form of RFC 8785, as consents are given to. */
export function contentHash(content: Readonly<Record<string, unknown>>): string {
  const canonical = canonicalize(content);
  if (canonical === undefined) throw new Error('the content of a proposal has no canonical form');
  return createHash('sha256').update(canonical).digest('hex');
}
