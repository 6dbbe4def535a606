import type { CommitmentState } from '../../domain/workflow/commitment-state.js';
import type { Facts, Part } from '../../domain/workflow/command.js';
import type { Definition } from '../../domain/workflow/definition.js';
import type { Refusal } from '../../domain/workflow/denial.js';
import { jointState } from '../../domain/workflow/joint-state.js';

/** Parts whose organisations do the work; one that is merely waited for has nothing to report. */
const REPORTING: readonly Part[] = ['lead', 'supporting', 'delivering'];

/**
 * Why this actor cannot report on (or share a report on) the commitment now, or null. Asked in the engine's order: a stale
 * version first, since all else was judged blind; then whether it is open; then the actor.
 */
export function refuseReport(
  definition: Definition,
  state: CommitmentState,
  facts: Facts,
  seenVersion: number,
): Refusal | null {
  if (seenVersion !== state.version) return { code: 'stale_version', seen: seenVersion };
  if (!jointState(definition, state.joint).open) return { code: 'closed' };
  const { role, sideId, part } = facts.actor;
  if (role === 'auditor') return { code: 'role_not_allowed', role, allowed: ['liaison', 'secretariat'] };
  if (sideId === null || !facts.sides.includes(sideId)) return { code: 'no_side' };
  if (role === 'secretariat' || REPORTING.includes(part)) return null;
  return { code: 'not_leading', guard: 'takes_part', part };
}
