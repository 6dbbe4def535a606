import type { Facts } from './command.js';
import type { Guard, Move } from './definition.js';
import type { Refusal } from './denial.js';

/** Whom something is open to. */
export type Rights = Pick<Move, 'by' | 'guards'>;

/**
 * Whether the actor may make (or answer) this move at all, whatever the state: role, side, then guards. An auditor never may,
 * even where a definition says so; a secretariat acts for its whole side and passes every guard. Null where he may.
 */
export function mayAct(rights: Rights, facts: Facts): Refusal | null {
  const { role, sideId, part } = facts.actor;
  if (role === 'auditor' || role === 'system' || !rights.by.includes(role))
    return { code: 'role_not_allowed', role, allowed: rights.by };
  if (sideId === null || !facts.sides.includes(sideId)) return { code: 'no_side' };
  if (role === 'secretariat') return null;
  const failed = rights.guards.find((guard) => !passes(guard, part));
  return failed === undefined ? null : { code: 'not_leading', guard: failed, part };
}

function passes(guard: Guard, part: Facts['actor']['part']): boolean {
  return guard === 'leads' ? part === 'lead' : part !== 'none';
}
