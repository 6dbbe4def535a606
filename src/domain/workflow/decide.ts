import type { Command, Facts } from './command.js';
import type { CommitmentState, OpenProposal } from './commitment-state.js';
import type { Definition } from './definition.js';
import { record, type Effect } from './effect.js';
import { spoken } from './missing-need.js';
import { namedMove } from './named-move.js';
import { voidProposal } from './void-proposal.js';

/** Effects of a command that `refuse` let pass, in the order in which they are to be recorded. */
export function decide(
  definition: Definition,
  state: CommitmentState,
  command: Command,
  facts: Facts,
): readonly Effect[] {
  if (command.type === 'move') return stated(definition, state, command, facts);
  if (command.type === 'propose') return proposed(command, facts);
  if (state.proposal === null) throw new RangeError('an answer passed without an open proposal');
  return command.type === 'accept'
    ? accepted(definition, state.joint, state.proposal, facts)
    : ended(command, state.proposal, actingSide(facts));
}

function stated(
  definition: Definition,
  state: CommitmentState,
  command: Extract<Command, { type: 'move' }>,
  facts: Facts,
): readonly Effect[] {
  const side = actingSide(facts);
  const { move: name, reason, waitingFor } = command;
  const move = mustHave(definition, name);
  const statement = record({
    kind: 'position_stated',
    side,
    move: name,
    from: state.positions[side]?.state ?? null,
    to: move.to,
    waitingFor: move.needs.includes('waiting_for') ? spoken(waitingFor) : null,
    reason: spoken(reason),
  });
  const open = state.proposal;
  return open === null ? [statement] : [voidProposal(open, 'position_moved'), statement];
}

function proposed(command: Extract<Command, { type: 'propose' }>, facts: Facts): readonly Effect[] {
  const { move, proposalId, contentHash, reason } = command;
  const side = actingSide(facts);
  return [record({ kind: 'proposal_opened', proposalId, move, side, contentHash, reason: spoken(reason) })];
}

function accepted(definition: Definition, joint: string, open: OpenProposal, facts: Facts): readonly Effect[] {
  const side = actingSide(facts);
  const { id: proposalId, move: name, contentHash } = open;
  const consent = record({ kind: 'consent_given', proposalId, side, contentHash });
  const complete = facts.sides.every((each) => each === side || open.consents.includes(each));
  if (!complete) return [consent];
  const move = mustHave(definition, name);
  const setsPosition = move.scope === 'joint' ? move.setsPosition : null;
  return [consent, record({ kind: 'joint_moved', move: name, from: joint, to: move.to, proposalId, setsPosition })];
}

function ended(
  command: Extract<Command, { type: 'decline' | 'rescind' }>,
  open: OpenProposal,
  side: string,
): readonly Effect[] {
  const { id: proposalId } = open;
  if (command.type === 'rescind') return [record({ kind: 'proposal_rescinded', proposalId, side })];
  return [record({ kind: 'proposal_declined', proposalId, side, reason: command.reason.trim() })];
}

function actingSide(facts: Facts): string {
  if (facts.actor.sideId === null) throw new RangeError('an actor without a side passed');
  return facts.actor.sideId;
}

function mustHave(definition: Definition, name: string) {
  const move = namedMove(definition, name);
  if (move === null) throw new RangeError(`${definition.kind}.v${definition.version} has no move "${name}"`);
  return move;
}
