import type { Command, Facts } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import { NEVER_STATED, type Definition, type Move } from './definition.js';
import type { Refusal } from './denial.js';
import { jointState } from './joint-state.js';
import { mayAct } from './may-act.js';
import { missingNeed } from './missing-need.js';
import { namedMove } from './named-move.js';

/** A side's wish to move its own position. */
export type MoveCommand = Extract<Command, { type: 'move' }>;

/**
 * Why this move cannot be made now, or null. Asks in this order: is there such a move, is the commitment open, may this actor
 * at all, is it open from the present state, is all that is needed there, does it say anything new.
 */
export function refuseMove(
  definition: Definition,
  state: CommitmentState,
  command: MoveCommand,
  facts: Facts,
): Refusal | null {
  const move = namedMove(definition, command.move);
  if (move?.scope !== 'side') return { code: 'unknown_move', move: command.move, knownAs: move?.scope ?? null };
  if (!jointState(definition, state.joint).open) return { code: 'closed' };
  return (
    mayAct(move, facts) ??
    wrongState(command.move, move, state, facts) ??
    missingNeed(move, { reason: command.reason, waitingFor: command.waitingFor, subject: null }, facts) ??
    sameWait(move, state, command, facts)
  );
}

/**
 * To say again that one waits for the same body would make the wait begin anew, and put off for ever what counts from its day.
 * What differs in blanks and capitals is the same body.
 */
function sameWait(move: Move, state: CommitmentState, { waitingFor }: MoveCommand, facts: Facts): Refusal | null {
  const position = state.positions[facts.actor.sideId ?? ''];
  if (!move.needs.includes('waiting_for') || position?.state !== move.to || position.waitingFor === null) return null;
  const same = plain(position.waitingFor) === plain(waitingFor ?? '');
  return same ? { code: 'already_waiting', waitingFor: position.waitingFor, since: position.since } : null;
}

function plain(words: string): string {
  return words.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Why the move is not open from where the commitment, or the actor's side, stands; null where it is. */
export function wrongState(name: string, move: Move, state: CommitmentState, facts: Facts): Refusal | null {
  const side = facts.actor.sideId ?? '';
  const current = move.scope === 'joint' ? state.joint : (state.positions[side]?.state ?? NEVER_STATED);
  return move.from.includes(current) ? null : { code: 'wrong_state', move: name, scope: move.scope, from: move.from };
}
