import type { CivilDate } from '../shared/civil-date.js';
import type { SideId } from '../shared/side-id.js';
import type { CommitmentState, Position } from './commitment-state.js';
import type { EngineRecord, JointMoved, WorkflowMigrated } from './effect.js';
import { UNSTATED } from './initial-state.js';

/** Where and when a record takes effect. */
export interface Applying {
  readonly sides: readonly SideId[];
  readonly on: CivilDate;
}

/**
 * The state after one record. Decisions and replay both go through here, so a history cannot mean two things. Every record
 * raises the version by one: `version` is the sequence of the last record. Does not judge whether the record fits. What comes
 * most often is spelled out, for states copied by spread differ in their inner shape and make every later step three times slower.
 */
export function applyRecord(state: CommitmentState, record: EngineRecord, at: Applying): CommitmentState {
  const version = state.version + 1;
  switch (record.kind) {
    case 'position_stated': {
      const position: Position = { state: record.to, since: at.on, waitingFor: record.waitingFor };
      return {
        joint: state.joint,
        positions: { ...state.positions, [record.side]: position },
        proposal: state.proposal,
        version,
      };
    }
    case 'proposal_opened': {
      const { proposalId: id, subject, side, contentHash } = record;
      const proposal = { id, subject, proposedBy: side, contentHash, consents: [side] };
      return { joint: state.joint, positions: state.positions, proposal, version };
    }
    case 'consent_given': {
      const open = state.proposal;
      if (open === null) return { ...state, version };
      const proposal = { ...open, consents: [...open.consents, record.side] };
      return { joint: state.joint, positions: state.positions, proposal, version };
    }
    case 'proposal_declined':
    case 'proposal_rescinded':
    case 'proposal_superseded':
    case 'proposal_lapsed':
    case 'proposal_voided':
      return { joint: state.joint, positions: state.positions, proposal: null, version };
    case 'joint_moved':
      return { joint: record.to, positions: settled(state, record, at), proposal: null, version };
    case 'commitment_split':
      return { ...state, joint: record.to, proposal: null, version };
    case 'workflow_migrated':
      return { ...migrated(state, record), proposal: afterMigration(state, record), version };
    case 'deadline_set':
    case 'commitment_amended':
      return { ...state, version, proposal: ended(state, record.proposalId) };
    case 'commitment_merged':
    case 'commitment_linked':
      return { ...state, version };
  }
}

/** The open proposal, unless the record is what it proposed. */
function ended({ proposal }: CommitmentState, proposalId: string | undefined): CommitmentState['proposal'] {
  return proposal !== null && proposal.id === proposalId ? null : proposal;
}

/** A migration that this commitment's own proposal asked for ends it; one of many commitments touches none. */
function afterMigration({ proposal }: CommitmentState, { migrationId }: WorkflowMigrated): CommitmentState['proposal'] {
  return migrationId === undefined ? null : proposal;
}

/** States keep the day they were entered: another name for them is no step. What the mapping leaves out stays. */
function migrated(state: CommitmentState, { mapping }: WorkflowMigrated): Pick<CommitmentState, 'joint' | 'positions'> {
  const positions = Object.entries(state.positions).map(([side, position]): [SideId, Position] => {
    const { state: stated } = position;
    return [side, stated === null ? position : { ...position, state: mapping.positions[stated] ?? stated }];
  });
  return { joint: mapping.joint[state.joint] ?? state.joint, positions: Object.fromEntries(positions) };
}

/** A side already in the position that a joint move sets keeps the day it came there: "fulfilled since" stays true. */
function settled(state: CommitmentState, record: JointMoved, at: Applying): CommitmentState['positions'] {
  const to = record.setsPosition;
  if (to === null) return state.positions;
  const entries = at.sides.map((side): [SideId, Position] => {
    const now = state.positions[side] ?? UNSTATED;
    return [side, now.state === to ? now : { state: to, since: at.on, waitingFor: null }];
  });
  return Object.fromEntries(entries);
}
