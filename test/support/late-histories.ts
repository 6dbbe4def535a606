import fc from 'fast-check';
import type { Projection } from '../../src/domain/records/projection.js';
import type { RecordEntry } from '../../src/domain/records/record-entry.js';
import { begin, finish } from '../../src/domain/records/replay.js';
import type { ReplayDraft } from '../../src/domain/records/replay-draft.js';
import { onlyDefinition } from '../../src/domain/records/replay-definitions.js';
import { ReplayFault } from '../../src/domain/records/replay-fault.js';
import { replayRecord } from '../../src/domain/records/replay-record.js';
import { addDays, type CivilDate } from '../../src/domain/shared/civil-date.js';
import type { SideId } from '../../src/domain/shared/side-id.js';
import type { Definition } from '../../src/domain/workflow/definition.js';
import type { RandomHistory, Throw } from './random-history.js';

/** One throw of the dice of a random history. */
export const oneThrow: fc.Arbitrary<Throw> = fc.record({
  act: fc.nat({ max: 19 }),
  side: fc.nat({ max: 11 }),
  pick: fc.nat({ max: 999 }),
  days: fc.nat({ max: 40 }),
});

/** How much earlier a record took effect than it was written, and how the clock went on: mostly forward, sometimes still or back. */
export interface Late {
  readonly by: number;
  readonly hours: number;
}

export const lates: fc.Arbitrary<Late[]> = fc.array(
  fc.record({
    by: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 200 }) }),
    hours: fc.oneof(
      { weight: 6, arbitrary: fc.nat({ max: 50 }) },
      { weight: 1, arbitrary: fc.integer({ min: -30, max: 0 }) },
    ),
  }),
  { minLength: 100, maxLength: 100 },
);

/** Some hours after everything began. */
export const hour = (hours: number): string => new Date(Date.UTC(2023, 4, 11, 4) + hours * 3_600_000).toISOString();

/**
 * The same history, told late: of each decision but the first, perhaps, something had been true for a while when it was written.
 * The records of one decision are of one day and one instant, as they are of one transaction.
 */
export function toldLate(
  { entries, states }: Pick<RandomHistory, 'entries' | 'states'>,
  how: readonly Late[],
): readonly RecordEntry[] {
  let [hours, by, decisions] = [0, 0, 0];
  return entries.map((entry, index) => {
    if (index > 0 && states[index] !== undefined) {
      const next = how[decisions % how.length];
      hours += next?.hours ?? 1;
      by = next?.by ?? 0;
      decisions += 1;
    }
    return { ...entry, effectiveOn: addDays(entry.effectiveOn, -by), recordedAt: hour(hours) };
  });
}

/** A day and an instant of, or right beside, those of the records: where something may begin or end. */
export function pointBeside(
  entries: readonly RecordEntry[],
  [d, t, beside]: readonly [number, number, number],
): { readonly day: CivilDate; readonly instant: string } {
  const of = <Value>(values: readonly Value[], pick: number): Value => {
    const value = values[pick % values.length];
    if (value === undefined) throw new Error('no records');
    return value;
  };
  const day = of(entries, d).effectiveOn;
  const instant = of(entries, t).recordedAt;
  return { day: addDays(day, beside - 1), instant: new Date(Date.parse(instant) + beside - 1).toISOString() };
}

/** The records that were true by a day and known by an instant. */
export function knownBy(entries: readonly RecordEntry[], day: CivilDate, instant: string): readonly RecordEntry[] {
  return entries.filter(({ effectiveOn, recordedAt }) => effectiveOn <= day && recordedAt <= instant);
}

/** Kinds of record that end the proposal they name. */
const ENDS: readonly string[] = [
  'proposal_declined',
  'proposal_rescinded',
  'proposal_superseded',
  'proposal_lapsed',
  'proposal_voided',
  'joint_moved',
  'deadline_set',
  'commitment_amended',
  'commitment_split',
  'workflow_migrated',
];

/** The proposal that was opened and not ended by these records, the first of several; told from its own records alone. */
export function openAmong(
  known: readonly RecordEntry[],
): { readonly id: string; readonly consents: readonly SideId[] } | null {
  const ended = known.flatMap(({ body }) =>
    ENDS.includes(body.kind) && 'proposalId' in body ? [body.proposalId] : [],
  );
  const openings = known.flatMap(({ body }) => (body.kind === 'proposal_opened' ? [body] : []));
  const open = openings.find(({ proposalId }) => !ended.includes(proposalId));
  if (open === undefined) return null;
  const { proposalId: id, side } = open;
  const consents = known.flatMap(({ body }) =>
    body.kind === 'consent_given' && body.proposalId === id ? [body.side] : [],
  );
  return { id, consents: [side, ...consents] };
}

/**
 * What replay makes of records that may have gaps, each judged as strictly as in a whole history; null where there is no agreement
 * among them, and 'unfit' where one rests on another that was not known or not true yet.
 */
export function replayKnown(
  definition: Definition,
  sides: readonly SideId[],
  known: readonly RecordEntry[],
): Projection | 'unfit' | null {
  const definitions = onlyDefinition(definition);
  let draft: ReplayDraft | null = null;
  try {
    for (const entry of known) {
      if (draft !== null) replayRecord({ definitions, sides }, draft, entry);
      else if (entry.body.kind === 'commitment_agreed') draft = begin(definitions, sides, entry);
    }
  } catch (error) {
    if (error instanceof ReplayFault && error.code === 'does_not_fit') return 'unfit';
    throw error;
  }
  if (draft === null) return null;
  return draft.owed.length > 0 ? 'unfit' : finish(sides, draft);
}
