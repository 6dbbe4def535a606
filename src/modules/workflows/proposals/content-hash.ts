import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Content in canonical form (RFC 8785) with the SHA-256 of those very characters, hexadecimal. */
export interface HashedContent {
  readonly text: string;
  readonly hash: string;
}

/** Hashes the content that consent is given to. */
export function hashedContent(content: object): HashedContent {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('the content of a proposal has no canonical form');
  return { text, hash: createHash('sha256').update(text).digest('hex') };
}

/** The SHA-256 (hexadecimal) of content as it is consented to. */
export function contentHashOf(content: object): string {
  return hashedContent(content).hash;
}
