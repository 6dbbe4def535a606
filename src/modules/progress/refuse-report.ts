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
  return jointState(definition, state.joint).open ? refuseReporter(facts) : { code: 'closed' };
}

/** As `refuseReport`, for giving up a draft: that is left to do on a closed commitment too. */
export function refuseDiscard(state: CommitmentState, facts: Facts, seenVersion: number): Refusal | null {
  return seenVersion === state.version ? refuseReporter(facts) : { code: 'stale_version', seen: seenVersion };
}

function refuseReporter(facts: Facts): Refusal | null {
  const { role, sideId, part } = facts.actor;
  if (role === 'auditor') return { code: 'role_not_allowed', role, allowed: ['liaison', 'secretariat'] };
  if (sideId === null || !facts.sides.includes(sideId)) return { code: 'no_side' };
  if (role === 'secretariat' || REPORTING.includes(part)) return null;
  return { code: 'not_leading', guard: 'takes_part', part };
}
