import type { Command, Facts } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import { NEVER_STATED, type Definition, type Move } from './definition.js';
import type { Refusal } from './denial.js';
import { jointState } from './joint-state.js';
import { mayAct } from './may-act.js';
import { missingNeed } from './missing-need.js';
import { namedMove } from './named-move.js';

/** A command that names a move of the definition: a side move to make, a joint move to propose. */
export type MoveCommand = Extract<Command, { type: 'move' | 'propose' }>;

/**
 * Why this move cannot be made now, or null. Asks in this order: is there such a move, is the commitment open, may this actor
 * at all, is it open from the present state, is nothing else pending, is the content as seen, is all that is needed there.
 */
export function refuseMove(
  definition: Definition,
  state: CommitmentState,
  command: MoveCommand,
  facts: Facts,
): Refusal | null {
  const wanted = command.type === 'move' ? 'side' : 'joint';
  const move = namedMove(definition, command.move);
  if (move?.scope !== wanted) return { code: 'unknown_move', move: command.move, knownAs: move?.scope ?? null };
  if (!jointState(definition, state.joint).open) return { code: 'closed' };
  const barred = mayAct(move, facts) ?? wrongState(command.move, move, state, facts);
  if (barred !== null) return barred;
  if (command.type === 'move') return missingNeed(move, command, facts);
  return (
    pending(state) ?? changed(command.contentHash, facts) ?? missingNeed(move, { ...command, waitingFor: null }, facts)
  );
}

function wrongState(name: string, move: Move, state: CommitmentState, facts: Facts): Refusal | null {
  const side = facts.actor.sideId ?? '';
  const current = move.scope === 'joint' ? state.joint : (state.positions[side]?.state ?? NEVER_STATED);
  return move.from.includes(current) ? null : { code: 'wrong_state', move: name, scope: move.scope, from: move.from };
}

function pending({ proposal }: CommitmentState): Refusal | null {
  if (proposal === null) return null;
  return {
    code: 'proposal_open',
    proposalId: proposal.id,
    move: proposal.move,
    proposedBy: proposal.proposedBy,
  };
}

function changed(seen: string, facts: Facts): Refusal | null {
  return facts.contentHash === seen ? null : { code: 'content_changed', seen, proposed: null, now: facts.contentHash };
}
