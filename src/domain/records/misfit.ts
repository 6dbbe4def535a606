import type { SideId } from '../shared/side-id.js';
import type { CommitmentState, OpenProposal } from '../workflow/commitment-state.js';
import { NEVER_STATED, type Definition, type Move } from '../workflow/definition.js';
import type {
  CommitmentSplit,
  ConsentGiven,
  JointMoved,
  PositionStated,
  ProposalDeclined,
  ProposalLapsed,
  ProposalOpening,
  ProposalRescinded,
  ProposalSuperseded,
  ProposalVoided,
  WorkflowMigrated,
} from '../workflow/effect.js';
import { jointState } from '../workflow/joint-state.js';
import { namedMove } from '../workflow/named-move.js';
import { proposedMove } from '../workflow/subject.js';
import { misfitAgreed, misfitSplit } from './misfit-terms.js';

type Answer =
  ConsentGiven | ProposalDeclined | ProposalRescinded | ProposalSuperseded | ProposalLapsed | ProposalVoided;

/** Records that stand or fall with the state and the open proposal alone. */
export type JudgedRecord = Answer | PositionStated | ProposalOpening | JointMoved | CommitmentSplit | WorkflowMigrated;

/**
 * Why a record of the engine cannot follow this state, or null. Judges what every actor was bound by (states, the proposal,
 * consents), not who was allowed: rights are facts of their day and not in the history.
 */
export function misfit(
  definition: Definition,
  state: CommitmentState,
  body: JudgedRecord,
  sides: readonly SideId[],
): string | null {
  if (!jointState(definition, state.joint).open) return `closed: ${state.joint}`;
  if (body.kind === 'position_stated') return misfitStated(definition, state, body, sides);
  if (body.kind === 'proposal_opened') return misfitOpened(definition, state, body, sides);
  const open = state.proposal;
  if (body.kind === 'commitment_split')
    return misfitAgreed(open, body, sides) ?? misfitSplit(definition, state.joint, body);
  if (body.kind === 'workflow_migrated') return misfitMigrated(definition, open, body, sides);
  if (open === null) return 'no proposal is open';
  if (open.id !== body.proposalId) return `proposal ${open.id} is open, not ${body.proposalId}`;
  if (body.kind === 'joint_moved') return misfitMoved(definition, state, body, { open, sides });
  return misfitAnswer(open, body, sides);
}

/** Consent to the migration of many commitments at once is recorded where it was given; the states are judged by the caller. */
function misfitMigrated(
  definition: Definition,
  open: OpenProposal | null,
  body: WorkflowMigrated,
  sides: readonly SideId[],
): string | null {
  if (body.from !== definition.version) return `from version ${body.from}`;
  return body.migrationId === undefined ? misfitAgreed(open, body, sides) : null;
}

function misfitOpened(
  definition: Definition,
  state: CommitmentState,
  body: ProposalOpening,
  sides: readonly SideId[],
): string | null {
  if (state.proposal !== null) return `proposal ${state.proposal.id} is open`;
  if (!sides.includes(body.side)) return `unknown side ${body.side}`;
  const name = proposedMove(body.subject);
  if (name === null) return null;
  const move = namedMove(definition, name);
  return fromTo(move, 'joint', state.joint, move?.to ?? '');
}

function misfitAnswer(open: OpenProposal, body: Answer, sides: readonly SideId[]): string | null {
  switch (body.kind) {
    case 'consent_given':
      if (!sides.includes(body.side) || open.consents.includes(body.side)) return `consent of ${body.side}`;
      return body.contentHash === open.contentHash ? null : 'consent to other content';
    case 'proposal_declined':
      return sides.includes(body.side) && body.side !== open.proposedBy ? null : `declined by ${body.side}`;
    case 'proposal_rescinded':
      return body.side === open.proposedBy ? null : `rescinded by ${body.side}`;
    case 'proposal_superseded':
      return sides.includes(body.side) && body.side !== open.proposedBy ? null : `superseded by ${body.side}`;
    case 'proposal_lapsed':
    case 'proposal_voided':
      return null;
  }
}

function misfitStated(
  definition: Definition,
  state: CommitmentState,
  body: PositionStated,
  sides: readonly SideId[],
): string | null {
  if (!sides.includes(body.side)) return `unknown side ${body.side}`;
  if (state.proposal !== null) return `proposal ${state.proposal.id} is open`;
  const current = state.positions[body.side]?.state ?? null;
  if (body.from !== current) return `from ${body.from ?? NEVER_STATED}, stands at ${current ?? NEVER_STATED}`;
  return fromTo(namedMove(definition, body.move), 'side', current ?? NEVER_STATED, body.to);
}

function misfitMoved(
  definition: Definition,
  state: CommitmentState,
  body: JointMoved,
  { open, sides }: { open: OpenProposal; sides: readonly SideId[] },
): string | null {
  const lacking = sides.filter((side) => !open.consents.includes(side));
  if (lacking.length > 0) return `without consent of ${lacking.join(', ')}`;
  if (body.move !== proposedMove(open.subject) || body.from !== state.joint) return `${body.move} from ${body.from}`;
  const move = namedMove(definition, body.move);
  if (move?.scope === 'joint' && move.setsPosition !== body.setsPosition) return `sets ${String(body.setsPosition)}`;
  return fromTo(move, 'joint', body.from, body.to);
}

function fromTo(move: Move | null, scope: Move['scope'], from: string, to: string): string | null {
  if (move?.scope !== scope) return 'no such move';
  return move.from.includes(from) && move.to === to ? null : `no move from ${from} to ${to}`;
}
