import type { Command, Facts } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import type { Definition } from './definition.js';
import type { Refusal } from './denial.js';
import { jointState } from './joint-state.js';
import { mayAct } from './may-act.js';
import { OWN_OWNERS } from './subject-rights.js';
import { ownOwnersSet } from './own-owners.js';
import { sameOwners, unfitOwners } from './unfit-owners.js';

/** Why a side cannot set its own owners so, or null. Throws RangeError where the shell left out the terms. */
export function refuseOwnOwners(
  definition: Definition,
  state: CommitmentState,
  { assignments }: Extract<Command, { type: 'assign' }>,
  facts: Facts,
): Refusal | null {
  if (!jointState(definition, state.joint).open) return { code: 'closed' };
  const barred = mayAct(OWN_OWNERS, facts);
  if (barred !== null) return barred;
  const { terms, actor } = facts;
  if (terms === undefined || terms === null || actor.sideId === null)
    throw new RangeError('owners are judged without the terms');
  const foreign = assignments.filter(({ side }) => side !== actor.sideId).map(({ side }) => side);
  if (foreign.length > 0) return { code: 'other_side_owns', sides: [...new Set(foreign)] };
  const next = ownOwnersSet(terms.assignments, actor.sideId, assignments);
  if (sameOwners(next, terms.assignments)) return { code: 'nothing_changes', subject: 'owners' };
  return unfitOwners(assignments, terms);
}
