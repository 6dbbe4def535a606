import type { VoidCause } from './effect.js';
import { sameValue } from './same-value.js';

/** Members of a proposal's content that lie underneath it, with the cause that a change of each is. The first that differs counts. */
const CAUSES = [
  ['positions', 'position_moved'],
  ['texts', 'text_changed'],
  ['deadline', 'deadline_changed'],
  ['owners', 'owners_changed'],
  ['evidence', 'evidence_changed'],
  ['links', 'merged'],
] as const satisfies readonly (readonly [string, VoidCause])[];

/** Why content consented to is not what the commitment says any more; `content_changed` where it is none of what has a name. */
export function changeCause(
  proposed: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): VoidCause {
  const found = CAUSES.find(([member]) => !sameValue(proposed[member], now[member]));
  return found?.[1] ?? 'content_changed';
}
