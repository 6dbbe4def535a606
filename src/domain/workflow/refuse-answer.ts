import type { Command, Facts } from './command.js';
import type { CommitmentState, OpenProposal } from './commitment-state.js';
import type { Definition } from './definition.js';
import type { Refusal } from './denial.js';
import { jointState } from './joint-state.js';
import { mayAct } from './may-act.js';
import { spoken } from './missing-need.js';
import { proposedMove } from './subject.js';
import { subjectRights } from './subject-rights.js';
import { unfitSubject } from './unfit-subject.js';

/** A command that answers an open proposal, or ends it because nobody did. */
export type AnswerCommand = Extract<Command, { type: 'accept' | 'decline' | 'rescind' | 'lapse' }>;

/**
 * Why this answer cannot be given now, or null. Whoever may propose the subject for its side may also answer for it.
 * The proposing side rescinds; every other side accepts or declines, and may still decline after having accepted, since
 * consent binds only with the last one. Only the system lets a proposal lapse, and only after its last day.
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
  if (command.type === 'lapse') return refuseLapse(proposalId, facts);
  const rights = subjectRights(definition, open.subject);
  if (rights === null)
    return { code: 'unknown_move', move: proposedMove(open.subject) ?? open.subject.type, knownAs: null };
  const refused = mayAct(rights, facts) ?? refuseSide(open, command, facts) ?? refuseContent(open, command, facts);
  if (refused !== null || command.type !== 'accept' || facts.contentHash === null) return refused;
  return unfitNow(definition, state, open, facts);
}

function refuseLapse(proposalId: string, { actor, on, lapsesOn = null }: Facts): Refusal | null {
  if (actor.role !== 'system') return { code: 'role_not_allowed', role: actor.role, allowed: [] };
  return lapsesOn !== null && on > lapsesOn ? null : { code: 'not_lapsed', proposalId, lapsesOn };
}

function refuseSide(
  open: OpenProposal,
  command: Exclude<AnswerCommand, { type: 'lapse' }>,
  facts: Facts,
): Refusal | null {
  const side = facts.actor.sideId ?? '';
  const own = open.proposedBy === side;
  const { id: proposalId, proposedBy } = open;
  if (command.type === 'rescind') return own ? null : { code: 'not_your_proposal', proposalId, proposedBy };
  if (own) return { code: 'own_proposal', proposalId };
  if (command.type === 'decline' || !open.consents.includes(side)) return null;
  const awaits = facts.sides.filter((each) => !open.consents.includes(each));
  return { code: 'already_consented', proposalId, awaits };
}

function refuseContent(
  open: OpenProposal,
  command: Exclude<AnswerCommand, { type: 'lapse' }>,
  facts: Facts,
): Refusal | null {
  if (command.type === 'decline' && spoken(command.reason) === null) return { code: 'missing_reason', need: 'reason' };
  if (command.type !== 'accept') return null;
  const [seen, proposed, now] = [command.contentHash, open.contentHash, facts.contentHash];
  return seen === proposed && now === proposed ? null : { code: 'content_changed', seen, proposed, now };
}

/** What lies outside the content can have changed under a proposal: the commitment to merge into may have closed since. */
function unfitNow(definition: Definition, state: CommitmentState, open: OpenProposal, facts: Facts): Refusal | null {
  return facts.terms === undefined || facts.terms === null
    ? null
    : unfitSubject(definition, state, open.subject, facts);
}
