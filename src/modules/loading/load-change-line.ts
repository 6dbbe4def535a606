import type { LoadChange } from './load-outcome.js';

const SIGNS = { add: '+', change: '~', remove: '-', same: '=' } as const;

/** A change on one line, in names and codes: `~ commitment 03.02: title, deadline`. */
export function loadChangeLine({ kind, what, key, fields }: LoadChange): string {
  const head = `${SIGNS[kind]} ${what} ${key}`;
  return fields.length === 0 ? head : `${head}: ${fields.join(', ')}`;
}
