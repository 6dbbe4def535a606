import type { CommitmentState, OpenProposal } from '../commitment-state.js';
import { type JointMove, SPLIT_STATE } from '../definition.js';
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
  const named = Object.values(state.positions).flatMap((position) => position.state ?? []);
  const renamed = named.some((name) => mapping.positions[name] !== name) || mapping.joint[state.joint] !== state.joint;
  return !renamed && holds({ from, to }, state.joint, state.proposal.subject);
}

function holds({ from, to }: Versions, joint: string, subject: OpenProposal['subject']): boolean {
  switch (subject.type) {
    case 'move': {
      const [old, fresh] = [namedMove(from, subject.move), namedMove(to, subject.move)];
      if (old?.scope !== 'joint' || fresh?.scope !== 'joint') return false;
      return fresh.from.includes(joint) && termsOf(old) === termsOf(fresh);
    }
    case 'split':
      return Object.hasOwn(to.joint, SPLIT_STATE);
    case 'migration':
      return false;
    case 'deadline':
    case 'text':
    case 'owners':
      return true;
  }
}

function termsOf({ to, setsPosition, by, guards, needs, opens }: JointMove): string {
  return JSON.stringify({ to, setsPosition, terms: [by, guards, needs, opens].map((list) => [...list].sort()) });
}
