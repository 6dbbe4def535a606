import type { SideId } from '../../shared/side-id.js';
import type { Standing } from '../../shared/standing.js';
import type { CommitmentState, Position } from '../commitment-state.js';
import type { Definition } from '../definition.js';
import { deriveStanding } from '../derive-standing.js';
import { jointState } from '../joint-state.js';
import { proposedMove } from '../subject.js';
import { keepsProposal } from './keeps-proposal.js';
import { liveTimers } from './live-timers.js';
import type { MigrationMapping, Versions } from './migration-mapping.js';

/** What the mapping leaves open for one commitment, or would do to it that a migration may not. */
export interface MigrationLack {
  /**
   * `unmapped_*`: the mapping says nothing of it. `unknown_*`: it is mapped to what the new version has not. `closes`: an open
   * state mapped to a closed one would close the commitment, which only a joint move may. `proposal_changes`: the open proposal
   * is to be kept, but under the new version it would mean something else.
   */
  readonly code:
    | 'unmapped_joint'
    | 'unmapped_position'
    | 'unmapped_timer'
    | 'unknown_joint'
    | 'unknown_position'
    | 'unknown_timer'
    | 'closes'
    | 'proposal_changes';
  /** Name of the state, timer or move, or the type of what else is proposed. */
  readonly name: string;
}

/** Where a commitment would stand under the new version. */
export interface MigrationOutcome {
  readonly joint: string;
  readonly positions: Readonly<Record<SideId, string | null>>;
  readonly standing: Standing;
  readonly proposal: 'none' | 'kept' | 'voided';
  /** Timers that go on, under their new names. */
  readonly timers: Readonly<Record<string, string | null>>;
}

export type MigratedState =
  | {
      readonly ok: true;
      readonly next: Pick<CommitmentState, 'joint' | 'positions' | 'proposal'>;
      readonly outcome: MigrationOutcome;
    }
  | { readonly ok: false; readonly lacks: readonly MigrationLack[] };

/**
 * What the mapping makes of a commitment in this state. Every state of what comes back is one of the new version; otherwise all
 * that stands against it comes back at once. A commitment keeps the days on which it entered its states: another name for them
 * is no step. Throws RangeError for a closed commitment, which stays on its version for ever.
 */
export function migrateState(
  { from, to }: Versions,
  mapping: MigrationMapping,
  state: CommitmentState,
  sides: readonly SideId[],
): MigratedState {
  if (!jointState(from, state.joint).open) throw new RangeError(`${state.joint} is closed`);
  const stated = [...new Set(Object.values(state.positions).flatMap(({ state: one }) => one ?? []))];
  const live = liveTimers(from, state);
  const lacks = [
    ...jointLacks(to, mapping, state.joint),
    ...named('position', stated, mapping.positions, to.positions),
    ...named('timer', live, mapping.timers, to.timers),
  ];
  const open = state.proposal;
  const keeps = open !== null && mapping.proposals === 'keep';
  if (keeps && !keepsProposal({ from, to }, mapping, { ...state, proposal: open })) {
    lacks.push({ code: 'proposal_changes', name: proposedMove(open.subject) ?? open.subject.type });
  }
  if (lacks.length > 0) return { ok: false, lacks };
  const positions = mappedPositions(state, mapping);
  const joint = mapping.joint[state.joint] ?? state.joint;
  const next = { joint, positions, proposal: keeps ? open : null };
  return {
    ok: true,
    next,
    outcome: {
      joint,
      positions: Object.fromEntries(Object.entries(positions).map(([side, position]) => [side, position.state])),
      standing: deriveStanding(to, next, sides),
      proposal: open === null ? 'none' : keeps ? 'kept' : 'voided',
      timers: Object.fromEntries(live.map((name) => [name, mapping.timers[name] ?? null])),
    },
  };
}

function jointLacks(to: Definition, mapping: MigrationMapping, joint: string): readonly MigrationLack[] {
  const lacks = named('joint', [joint], mapping.joint, to.joint);
  const target = mapping.joint[joint];
  const closes = lacks.length === 0 && target !== undefined && to.joint[target]?.open === false;
  return closes ? [{ code: 'closes', name: joint }] : lacks;
}

function named(
  what: 'joint' | 'position' | 'timer',
  names: readonly string[],
  mapping: Readonly<Record<string, string | null>>,
  known: Readonly<Record<string, unknown>>,
): MigrationLack[] {
  return names.flatMap((name): MigrationLack[] => {
    if (!Object.hasOwn(mapping, name)) return [{ code: `unmapped_${what}`, name }];
    const target = mapping[name] ?? null;
    const isKnown = target === null ? what === 'timer' : Object.hasOwn(known, target);
    return isKnown ? [] : [{ code: `unknown_${what}`, name: target ?? name }];
  });
}

function mappedPositions({ positions }: CommitmentState, mapping: MigrationMapping): CommitmentState['positions'] {
  const entries = Object.entries(positions).map(([side, position]): [SideId, Position] => {
    const { state } = position;
    return [side, state === null ? position : { ...position, state: mapping.positions[state] ?? state }];
  });
  return Object.fromEntries(entries);
}
