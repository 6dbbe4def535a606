import { Problem } from './problem.js';

/** Packs the key of the last row shown; opaque to clients so that the key may change. */
export function encodeCursor(key: string): string {
  return Buffer.from(key, 'utf8').toString('base64url');
}

/** Unpacks a cursor; throws invalid_input naming the parameter where it is none of ours. */
export function decodeCursor(cursor: string | undefined): string | null {
  if (cursor === undefined || cursor === '') return null;
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  if (key === '' || encodeCursor(key) !== cursor)
    throw new Problem('invalid_input', { faults: [{ pointer: '/cursor', detail: 'cursor' }] });
  return key;
}
