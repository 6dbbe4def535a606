import { Problem } from './problem.js';

/** The strong entity tag of a version; with `drafts`, what only the reader's side has added to it. */
export function entityTag(version: number, drafts = 0): string {
  return drafts === 0 ? `"${version}"` : `"${version}.${drafts}"`;
}

/** A strong tag only: If-Match compares so, and a weak one matches nothing (RFC 9110, 13.1.1). */
const TAG = /^"(\d{1,9})(?:\.(\d{1,9}))?"$/;

/**
 * The version a command saw: from If-Match, or from the body where there is no header. Throws version_missing where
 * neither names one, as `*` does not: a command without a version could overwrite what its author never saw.
 */
export function seenVersion(ifMatch: string | undefined, inBody: number | undefined): number {
  if (ifMatch === undefined) {
    if (inBody === undefined) throw new Problem('version_missing');
    return inBody;
  }
  if (ifMatch.trim() === '*') throw new Problem('version_missing');
  const match = TAG.exec(ifMatch.trim());
  if (match === null) throw new Problem('version_mismatch');
  return Number(match[1]);
}

/** How many private records of its side a command saw: only If-Match tells; null where there is no such header. */
export function seenDrafts(ifMatch: string | undefined): number | null {
  const match = ifMatch === undefined ? null : TAG.exec(ifMatch.trim());
  return match === null ? null : Number(match[2] ?? 0);
}
