import { Problem } from '../../../platform/http/problem.js';
import type { ReadFault } from './split-of-text.js';

const CODES = {
  empty: 'import_empty',
  binary: 'import_binary',
  too_large: 'too_large',
  undecodable: 'import_undecodable',
  too_many: 'import_too_many',
} as const;

/** The refusal of a document that becomes no draft, with what is known of it for a client to act on. */
export function problemOfFault({ ok: _, code, wayOut, ...known }: ReadFault): Problem {
  return new Problem(CODES[code], { members: { ...known, way_out: wayOut } });
}
