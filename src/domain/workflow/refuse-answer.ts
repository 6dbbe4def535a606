import type { Command, Facts } from './command.js';
import type { CommitmentState, OpenProposal } from './commitment-state.js';
import type { Definition } from './definition.js';
import type { Refusal } from './denial.js';
import { jointState } from './joint-state.js';
import { mayAct } from './may-act.js';
import { spoken } from './missing-need.js';
import { namedMove } from './named-move.js';

/** A command that answers an open proposal. */
export type AnswerCommand = Extract<Command, { type: 'accept' | 'decline' | 'rescind' }>;

/**
 * Why this answer cannot be given now, or null. Whoever may make the proposed move for its side may also answer for it.
 * The proposing side rescinds; every other side accepts or declines, and may still decline after having accepted, since
 * consent binds only with the last one.
 */
export function refuseAnswer(
  definition: Definition,
  state: CommitmentState,
  command: AnswerCommand,
  facts: Facts,
): Refusal | null {
  if (!jointState(definition, state.joint).open) return { code: 'closed' };
  const { proposalId } = command;
  const open = state.proposal;
  if (open === null) return { code: 'no_open_proposal', proposalId };
  if (open.id !== proposalId) return { code: 'proposal_gone', proposalId, openProposalId: open.id };
  const move = namedMove(definition, open.move);
  if (move === null) return { code: 'unknown_move', move: open.move, knownAs: null };
  return mayAct(move, facts) ?? refuseSide(open, command, facts) ?? refuseContent(open, command, facts);
}

function refuseSide(open: OpenProposal, command: AnswerCommand, facts: Facts): Refusal | null {
  const side = facts.actor.sideId ?? '';
  const own = open.proposedBy === side;
  const { id: proposalId, proposedBy } = open;
  if (command.type === 'rescind') return own ? null : { code: 'not_your_proposal', proposalId, proposedBy };
  if (own) return { code: 'own_proposal', proposalId };
  if (command.type === 'decline' || !open.consents.includes(side)) return null;
  const awaits = facts.sides.filter((each) => !open.consents.includes(each));
  return { code: 'already_consented', proposalId, awaits };
}

function refuseContent(open: OpenProposal, command: AnswerCommand, facts: Facts): Refusal | null {
  if (command.type === 'decline' && spoken(command.reason) === null) return { code: 'missing_reason', need: 'reason' };
  if (command.type !== 'accept') return null;
  const [seen, proposed, now] = [command.contentHash, open.contentHash, facts.contentHash];
  return seen === proposed && now === proposed ? null : { code: 'content_changed', seen, proposed, now };
}
