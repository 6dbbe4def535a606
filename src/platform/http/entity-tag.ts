import { Problem } from './problem.js';

/** The strong entity tag of a version. */
export function entityTag(version: number): string {
  return `"${version}"`;
}

/**
 * The version a command saw: from If-Match, or from the body where there is no header. Throws version_missing where
 * neither names one: a command without a version could overwrite what its author never saw.
 */
export function seenVersion(ifMatch: string | undefined, inBody: number | undefined): number {
  if (ifMatch === undefined) {
    if (inBody === undefined) throw new Problem('version_missing');
    return inBody;
  }
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch.trim());
  if (match === null) throw new Problem('version_mismatch');
  return Number(match[1]);
}
