import type { Standing } from '../shared/standing.js';
import { applyRecord } from './apply-record.js';
import type { Command, Facts } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import { decide } from './decide.js';
import type { Definition } from './definition.js';
import type { Denial } from './denial.js';
import { deny } from './deny.js';
import { deriveStanding } from './derive-standing.js';
import { recordsAmong, type Effect, type EngineRecord } from './effect.js';
import { refuse } from './refuse.js';

export type Transition =
  | {
      readonly ok: true;
      readonly next: CommitmentState;
      readonly standing: Standing;
      readonly effects: readonly Effect[];
    }
  | { readonly ok: false; readonly denial: Denial };

/**
 * Decides one command: the next state with what is to be recorded, or a denial that names the way out.
 * Pure: no clock, no look-up, nothing is changed in place. `next.version` is `state.version` plus the number of
 * records among the effects, that is the sequence of the last of them. Throws RangeError only where the shell mixed up definitions or gave fewer
 * than two sides, which would let one side complete a joint move alone.
 *
 * @example
 * const decided = transition(deliverable, state, { type: 'move', move: 'begin', reason: null, waitingFor: null, seenVersion: 1 }, facts);
 * if (!decided.ok) return decided.denial;
 */
export function transition(definition: Definition, state: CommitmentState, command: Command, facts: Facts): Transition {
  if (facts.sides.length < 2) throw new RangeError('a commitment needs at least two sides');
  const refusal = refuse(definition, state, command, facts);
  if (refusal !== null) return { ok: false, denial: deny(definition, state, facts, refusal) };
  const effects = decide(definition, state, command, facts);
  const records = recordsAmong(effects);
  const next = records.reduce<CommitmentState>((reached, body) => applyRecord(reached, body, facts), state);
  return {
    ok: true,
    next,
    standing: deriveStanding(definitionAfter(definition, records, facts), next, facts.sides),
    effects,
  };
}

/** A migrated commitment runs on the new version from then on. */
function definitionAfter(definition: Definition, records: readonly EngineRecord[], facts: Facts): Definition {
  if (!records.some(({ kind }) => kind === 'workflow_migrated')) return definition;
  if (facts.target === undefined || facts.target === null) throw new RangeError('migrated to a version not given');
  return facts.target;
}
