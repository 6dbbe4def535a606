import type { SideId } from '../shared/side-id.js';
import type { OpenProposal } from '../workflow/commitment-state.js';
import type { RecordedAssignment } from '../workflow/commitment-terms.js';
import { type Definition, SPLIT_STATE } from '../workflow/definition.js';
import type {
  CommitmentAmended,
  CommitmentLinked,
  CommitmentSplit,
  DeadlineSet,
  WorkflowMigrated,
} from '../workflow/effect.js';
import { sameValue } from '../workflow/same-value.js';
import { sidesThatDiffer } from '../workflow/unfit-owners.js';

/** A record that changes what the commitment says because every side consented to it. */
export type AgreedTerms = (DeadlineSet | CommitmentAmended) & { readonly proposalId: string };

/** Why a change of terms is not what all sides consented to, or null. */
export function misfitAgreed(
  open: OpenProposal | null,
  body: AgreedTerms | CommitmentSplit | WorkflowMigrated,
  sides: readonly SideId[],
): string | null {
  if (open === null) return 'no proposal is open';
  if (open.id !== body.proposalId) return `proposal ${open.id} is open, not ${body.proposalId}`;
  const lacking = sides.filter((side) => !open.consents.includes(side));
  if (lacking.length > 0) return `without consent of ${lacking.join(', ')}`;
  return isAsProposed(open, body) ? null : `not as proposed in ${open.id}`;
}

function isAsProposed({ subject }: OpenProposal, body: AgreedTerms | CommitmentSplit | WorkflowMigrated): boolean {
  switch (body.kind) {
    case 'deadline_set':
      return subject.type === 'deadline' && sameValue(subject.deadline, body.deadline);
    case 'commitment_amended':
      if (subject.type === 'text') return sameValue(body.texts, subject.texts) && body.assignments === undefined;
      return subject.type === 'owners' && sameValue(body.assignments, subject.assignments) && body.texts === undefined;
    case 'commitment_split':
      return subject.type === 'split' && subject.parts.length === body.into.length;
    case 'workflow_migrated':
      return subject.type === 'migration' && subject.toVersion === body.to && sameValue(subject.mapping, body.mapping);
  }
}

/** Why a split cannot follow, beside its consents, or null. */
export function misfitSplit(definition: Definition, joint: string, body: CommitmentSplit): string | null {
  if (body.from !== joint) return `from ${body.from}`;
  if (body.to !== SPLIT_STATE || !Object.hasOwn(definition.joint, body.to)) return `to ${body.to}`;
  return null;
}

/** Why a side cannot have set its own owners so, or null. */
export function misfitOwnOwners(
  open: OpenProposal | null,
  before: readonly RecordedAssignment[],
  { assignments = [], side }: CommitmentAmended,
): string | null {
  if (open !== null) return `proposal ${open.id} is open`;
  const others = sidesThatDiffer(before, assignments).filter((each) => each !== side);
  return others.length === 0 ? null : `owners of ${others.map(String).join(', ')} changed by ${String(side)}`;
}

/** A mirror of what another commitment's history says: where this one comes from, or what was merged into it. */
export function misfitMirror(body: CommitmentLinked, sequence: number): string | null {
  if (body.relation === 'merged_from') return null;
  const comesFrom = body.relation === 'opened_by' || body.relation === 'split_from';
  return comesFrom && sequence === 2 ? null : `${body.relation} out of place`;
}
