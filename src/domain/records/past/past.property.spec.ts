import fc from 'fast-check';
import { RandomHistory, type Throw } from '../../../../test/support/random-history.js';
import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { addDays, civilDate, type CivilDate } from '../../shared/civil-date.js';
import { KINDS } from '../../shared/kind.js';
import type { Definition } from '../../workflow/definition.js';
import type { RecordEntry } from '../record-entry.js';
import { replay } from '../replay.js';
import type { PastRow } from './place-past.js';
import { pastRows } from './past-rows.js';
import type { PastState } from './past-state.js';
import { type PastTelling, tellPast } from './tell-past.js';

const SIDES = ['north', 'south', 'east'];
const FIRST = civilDate('2023-05-11');
const DEFINITIONS = new Map(KINDS.map((kind) => [kind, shippedWorkflow(kind)]));

const oneThrow: fc.Arbitrary<Throw> = fc.record({
  act: fc.nat({ max: 19 }),
  side: fc.nat({ max: 11 }),
  pick: fc.nat({ max: 999 }),
  days: fc.nat({ max: 40 }),
});

/** How much earlier a record took effect than it was written, and how the clock went on: mostly forward, sometimes still or back. */
const late = fc.record({
  by: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 200 }) }),
  hours: fc.oneof(
    { weight: 6, arbitrary: fc.nat({ max: 50 }) },
    { weight: 1, arbitrary: fc.integer({ min: -30, max: 0 }) },
  ),
});

const drawn = fc.record({
  kind: fc.constantFrom(...KINDS),
  throws: fc.array(oneThrow, { maxLength: 30, size: 'max' }),
  lates: fc.array(late, { minLength: 100, maxLength: 100 }),
});

function definitionOf(kind: (typeof KINDS)[number]): Definition {
  return DEFINITIONS.get(kind) ?? shippedWorkflow(kind);
}

function telling(kind: (typeof KINDS)[number]): PastTelling {
  const definition = definitionOf(kind);
  return { sides: SIDES, definition: () => definition };
}

function driven(kind: (typeof KINDS)[number], throws: readonly Throw[]): readonly RecordEntry[] {
  return new RandomHistory(definitionOf(kind), SIDES, true).run(throws).entries;
}

const hour = (hours: number): string => new Date(Date.UTC(2023, 4, 11, 4) + hours * 3_600_000).toISOString();

/** The points in both times at which something may begin or end, and those beside them. */
function containing(rows: readonly PastRow<PastState>[], day: CivilDate, instant: string): readonly PastState[] {
  return rows
    .filter(({ trueFrom, trueTo }) => trueFrom <= day && (trueTo === null || trueTo > day))
    .filter(({ knownFrom, knownTo }) => knownFrom <= instant && (knownTo === null || knownTo > instant))
    .map(({ state }) => state);
}

describe('rows of the past', () => {
  it('hold at 1,000 random instants of random histories exactly what the records true and known by then say', () => {
    let asked = 0;
    let found = 0;
    fc.assert(
      fc.property(
        drawn,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 2 })), { minLength: 10, maxLength: 10 }),
        ({ kind, throws, lates }, points) => {
          let hours = 0;
          const entries = driven(kind, throws).map((entry, index): RecordEntry => {
            const { by = 0, hours: passed = 1 } = lates[index % lates.length] ?? {};
            hours += index === 0 ? 0 : passed;
            return {
              ...entry,
              effectiveOn: addDays(entry.effectiveOn, index === 0 ? 0 : -by),
              recordedAt: hour(hours),
            };
          });
          const rows = pastRows(telling(kind), entries);
          const days = entries.map(({ effectiveOn }) => effectiveOn);
          const instants = entries.map(({ recordedAt }) => recordedAt);
          for (const [d, t, beside] of points) {
            const day = addDays(days[d % days.length] ?? FIRST, beside - 1);
            const instant = new Date(Date.parse(instants[t % instants.length] ?? '') + beside - 1).toISOString();
            const known = entries.filter(({ effectiveOn, recordedAt }) => effectiveOn <= day && recordedAt <= instant);
            const told = known.reduce<PastState | null>((state, entry) => tellPast(telling(kind), state, entry), null);
            expect(containing(rows, day, instant)).toEqual(told === null ? [] : [told]);
            asked += 1;
            found += told === null ? 0 : 1;
          }
        },
      ),
      { numRuns: 120 },
    );
    expect(asked).toBeGreaterThanOrEqual(1000);
    expect(found).toBeGreaterThan(asked / 3);
  });

  it('say of a history told day by day what its replay up to the day says', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), ({ kind, throws }, at) => {
        const entries = driven(kind, throws);
        const rows = pastRows(telling(kind), entries);
        const day = addDays(entries[at % entries.length]?.effectiveOn ?? FIRST, 0);
        const prefix = entries.filter(({ effectiveOn }) => effectiveOn <= day);
        const replayed = replay(definitionOf(kind), SIDES, prefix);
        const [row, ...others] = containing(rows, day, '2100-01-01T00:00:00.000Z');
        expect(others).toEqual([]);
        const { joint, standing, closedOn, version, assignments, areaNumber, officialNumber, workflowVersion } =
          replayed;
        expect(row).toMatchObject({
          joint,
          standing,
          closedOn,
          version,
          assignments,
          areaNumber,
          officialNumber,
          workflowVersion,
        });
        expect(row?.deadline).toBe(replayed.deadlines.at(-1)?.version ?? null);
        expect(row?.proposal?.id ?? null).toBe(replayed.proposals.find(({ state }) => state === 'open')?.id ?? null);
        for (const side of SIDES) {
          const { state, since, waitingFor, activity } = replayed.positions[side] ?? {};
          expect(row?.positions[side]).toMatchObject({ state, since, waitingFor, activity });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are one for records of one day at one instant, and never of no length', () => {
    const { entries } = new RandomHistory(definitionOf('deliverable'), SIDES, true).run(
      fc.sample(fc.array(oneThrow, { minLength: 60, maxLength: 60 }), { seed: 3, numRuns: 1 })[0] ?? [],
    );
    const atOnce = entries.map((entry) => ({ ...entry, effectiveOn: FIRST, recordedAt: hour(0) }));
    expect(pastRows(telling('deliverable'), atOnce)).toHaveLength(1);
    const oneDay = entries.map((entry, index) => ({ ...entry, effectiveOn: FIRST, recordedAt: hour(index) }));
    const rows = pastRows(telling('deliverable'), oneDay);
    expect(rows.filter(({ knownTo }) => knownTo === null)).toHaveLength(1);
    for (const { trueFrom, trueTo, knownFrom, knownTo } of pastRows(telling('deliverable'), entries)) {
      expect(trueTo === null || trueTo > trueFrom).toBe(true);
      expect(knownTo === null || knownTo > knownFrom).toBe(true);
    }
  });
});
