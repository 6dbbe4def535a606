import type { CommitmentState, OpenProposal } from '../commitment-state.js';
import type { JointMove } from '../definition.js';
import { namedMove } from '../named-move.js';
import type { MigrationMapping, Versions } from './migration-mapping.js';

/**
 * Whether an open proposal still means, word for word, what its proposer consented to: its move exists with the same terms, and
 * the states that its content names keep their names. Consent given to one content must never count for another.
 */
export function keepsProposal(
  { from, to }: Versions,
  mapping: MigrationMapping,
  state: CommitmentState & { readonly proposal: OpenProposal },
): boolean {
  const [old, fresh] = [namedMove(from, state.proposal.move), namedMove(to, state.proposal.move)];
  if (old?.scope !== 'joint' || fresh?.scope !== 'joint') return false;
  const named = Object.values(state.positions).flatMap((position) => position.state ?? []);
  const renamed = named.some((name) => mapping.positions[name] !== name) || mapping.joint[state.joint] !== state.joint;
  return !renamed && fresh.from.includes(state.joint) && termsOf(old) === termsOf(fresh);
}

function termsOf({ to, setsPosition, by, guards, needs, opens }: JointMove): string {
  return JSON.stringify({ to, setsPosition, terms: [by, guards, needs, opens].map((list) => [...list].sort()) });
}
