import type { Command, Facts } from './command.js';
import type { CommitmentState, OpenProposal } from './commitment-state.js';
import type { Definition } from './definition.js';
import { effectsOfConsent } from './effects-of-consent.js';
import { record, type Effect } from './effect.js';
import { spoken } from './missing-need.js';
import { namedMove } from './named-move.js';
import { ownOwnersSet } from './own-owners.js';
import { voidProposal } from './void-proposal.js';

type Answering = Extract<Command, { type: 'decline' | 'rescind' | 'lapse' }>;

/** Effects of a command that `refuse` let pass, in the order in which they are to be recorded. */
export function decide(
  definition: Definition,
  state: CommitmentState,
  command: Command,
  facts: Facts,
): readonly Effect[] {
  switch (command.type) {
    case 'move':
      return stated(definition, state, command, facts);
    case 'assign':
      return assigned(state, command, facts);
    case 'propose':
      return [opened(command, facts, null)];
    case 'counter':
      return countered(command, facts);
    case 'accept':
      return accepted(definition, state, mustBeOpen(state), facts);
    case 'decline':
    case 'rescind':
    case 'lapse':
      return ended(command, mustBeOpen(state), facts);
  }
}

function stated(
  definition: Definition,
  state: CommitmentState,
  command: Extract<Command, { type: 'move' }>,
  facts: Facts,
): readonly Effect[] {
  const side = actingSide(facts);
  const { move: name, reason, waitingFor } = command;
  const move = namedMove(definition, name);
  if (move === null) throw new RangeError(`${definition.kind}.v${definition.version} has no move "${name}"`);
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

/** A side's own owners; an open proposal was made on others, so it ends first. */
function assigned(
  { proposal: open }: CommitmentState,
  command: Extract<Command, { type: 'assign' }>,
  facts: Facts,
): readonly Effect[] {
  const side = actingSide(facts);
  const assignments = ownOwnersSet(facts.terms?.assignments ?? [], side, command.assignments);
  const amended = record({ kind: 'commitment_amended', assignments, side });
  return open === null ? [amended] : [voidProposal(open, 'owners_changed'), amended];
}

function opened(
  command: Extract<Command, { type: 'propose' | 'counter' }>,
  facts: Facts,
  counters: string | null,
): Effect {
  const { subject, proposalId, contentHash, reason } = command;
  const side = actingSide(facts);
  return record({
    kind: 'proposal_opened',
    proposalId,
    subject,
    side,
    contentHash,
    reason: spoken(reason),
    counters,
  });
}

function countered(command: Extract<Command, { type: 'counter' }>, facts: Facts): readonly Effect[] {
  const { counters: proposalId, proposalId: by } = command;
  const superseded = record({ kind: 'proposal_superseded', proposalId, side: actingSide(facts), by });
  return [superseded, opened(command, facts, proposalId)];
}

function accepted(definition: Definition, state: CommitmentState, open: OpenProposal, facts: Facts): readonly Effect[] {
  const side = actingSide(facts);
  const { id: proposalId, contentHash } = open;
  const consent = record({ kind: 'consent_given', proposalId, side, contentHash });
  const complete = facts.sides.every((each) => each === side || open.consents.includes(each));
  return complete ? [consent, ...effectsOfConsent(definition, state, open, facts)] : [consent];
}

function ended(command: Answering, { id: proposalId }: OpenProposal, facts: Facts): readonly Effect[] {
  switch (command.type) {
    case 'lapse':
      return [record({ kind: 'proposal_lapsed', proposalId })];
    case 'rescind':
      return [record({ kind: 'proposal_rescinded', proposalId, side: actingSide(facts) })];
    case 'decline':
      return [
        record({ kind: 'proposal_declined', proposalId, side: actingSide(facts), reason: command.reason.trim() }),
      ];
  }
}

function actingSide(facts: Facts): string {
  if (facts.actor.sideId === null) throw new RangeError('an actor without a side passed');
  return facts.actor.sideId;
}

function mustBeOpen({ proposal }: CommitmentState): OpenProposal {
  if (proposal === null) throw new RangeError('an answer passed without an open proposal');
  return proposal;
}
