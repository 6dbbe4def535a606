import type { Command, Facts } from './command.js';
import type { CommitmentState, OpenProposal } from './commitment-state.js';
import type { Definition } from './definition.js';
import type { Refusal } from './denial.js';
import { jointState } from './joint-state.js';
import { mayAct } from './may-act.js';
import { missingNeed, neededByNone } from './missing-need.js';
import { namedMove } from './named-move.js';
import { wrongState } from './refuse-move.js';
import { proposedMove, type Subject } from './subject.js';
import { subjectRights } from './subject-rights.js';
import { unfitSubject } from './unfit-subject.js';

/** A command that opens a proposal: a first one, or one that takes another's place. */
export type ProposalCommand = Extract<Command, { type: 'propose' | 'counter' }>;

/**
 * Why this cannot be proposed now, or null. Asks in this order: is there such a move, is the commitment open, may this actor
 * at all, is it open from the present state, is nothing else pending (or what is answered still there), is the content as
 * seen, is all that is needed there, can it be agreed on at all.
 */
export function refuseProposal(
  definition: Definition,
  state: CommitmentState,
  command: ProposalCommand,
  facts: Facts,
): Refusal | null {
  const { subject } = command;
  const rights = subjectRights(definition, subject);
  if (rights === null) return unknown(definition, subject);
  if (!jointState(definition, state.joint).open) return { code: 'closed' };
  return (
    mayAct(rights, facts) ??
    jointWrongState(definition, state, subject, facts) ??
    (command.type === 'propose' ? pending(state) : unanswerable(definition, state, command, facts)) ??
    changed(command.contentHash, facts) ??
    missing(definition, command, facts) ??
    unfitSubject(definition, state, subject, facts)
  );
}

function unknown(definition: Definition, subject: Subject): Refusal {
  const name = proposedMove(subject) ?? subject.type;
  return { code: 'unknown_move', move: name, knownAs: namedMove(definition, name)?.scope ?? null };
}

function jointWrongState(
  definition: Definition,
  state: CommitmentState,
  subject: Subject,
  facts: Facts,
): Refusal | null {
  const name = proposedMove(subject);
  const move = name === null ? null : namedMove(definition, name);
  return name === null || move === null ? null : wrongState(name, move, state, facts);
}

function pending({ proposal }: CommitmentState): Refusal | null {
  return proposal === null ? null : proposalOpen(proposal);
}

function proposalOpen({ id, subject, proposedBy }: OpenProposal): Refusal {
  return { code: 'proposal_open', proposalId: id, move: proposedMove(subject), subject: subject.type, proposedBy };
}

/** A counter-proposal answers the open one, of another side, and is for whoever may answer that one. */
function unanswerable(
  definition: Definition,
  { proposal: open }: CommitmentState,
  command: Extract<Command, { type: 'counter' }>,
  facts: Facts,
): Refusal | null {
  const { counters: proposalId } = command;
  if (open === null) return { code: 'no_open_proposal', proposalId };
  if (open.id !== proposalId) return { code: 'proposal_gone', proposalId, openProposalId: open.id };
  const rights = subjectRights(definition, open.subject);
  if (rights === null) return unknown(definition, open.subject);
  return (
    mayAct(rights, facts) ?? (open.proposedBy === facts.actor.sideId ? { code: 'own_proposal', proposalId } : null)
  );
}

function changed(seen: string, facts: Facts): Refusal | null {
  return facts.contentHash === seen ? null : { code: 'content_changed', seen, proposed: null, now: facts.contentHash };
}

function missing(definition: Definition, { subject, reason }: ProposalCommand, facts: Facts): Refusal | null {
  if (subject.type !== 'move') return null;
  const move = namedMove(definition, subject.move);
  if (move === null) return null;
  const needs = neededByNone(move, subject);
  if (needs.length > 0) return { code: 'not_asked_for', needs };
  return missingNeed(move, { reason, waitingFor: null, subject }, facts);
}
