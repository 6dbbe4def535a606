import { Problem } from '../../../platform/http/problem.js';
import type { DecodeFault } from '../decode-text.js';

const CODES = {
  empty: 'import_empty',
  binary: 'import_binary',
  too_large: 'too_large',
  undecodable: 'import_undecodable',
} as const;

/** The refusal of a file that is no text, with what is known of it for a client to act on. */
export function problemOfFault({ ok: _, code, wayOut, ...known }: DecodeFault): Problem {
  return new Problem(CODES[code], { members: { ...known, way_out: wayOut } });
}
