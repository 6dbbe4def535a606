import fc from 'fast-check';
import {
  hour,
  knownBy,
  lates,
  oneThrow,
  openAmong,
  pointBeside,
  replayKnown,
  toldLate,
} from '../../../../test/support/late-histories.js';
import { RandomHistory, type Throw } from '../../../../test/support/random-history.js';
import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { addDays, civilDate, type CivilDate } from '../../shared/civil-date.js';
import { KINDS } from '../../shared/kind.js';
import type { Language } from '../../shared/language.js';
import type { OpenProposal } from '../../workflow/commitment-state.js';
import type { Definition } from '../../workflow/definition.js';
import type { Projection } from '../projection.js';
import type { RecordEntry } from '../record-entry.js';
import { replay } from '../replay.js';
import { onlyDefinition } from '../replay-definitions.js';
import type { PastRow } from './place-past.js';
import { pastRows } from './past-rows.js';
import type { PastPosition, PastState } from './past-state.js';
import { replayPart } from './replay-part.js';
import { type PastTelling, tellPast } from './tell-past.js';

const SIDES = ['north', 'south', 'east'];
const FIRST = civilDate('2023-05-11');
const DEFINITIONS = new Map(KINDS.map((kind) => [kind, shippedWorkflow(kind)]));

const drawn = fc.record({
  kind: fc.constantFrom(...KINDS),
  throws: fc.array(oneThrow, { maxLength: 30, size: 'max' }),
  how: lates,
});

function definitionOf(kind: (typeof KINDS)[number]): Definition {
  return DEFINITIONS.get(kind) ?? shippedWorkflow(kind);
}

function telling(kind: (typeof KINDS)[number]): PastTelling {
  const definition = definitionOf(kind);
  return { sides: SIDES, definition: () => definition };
}

function driven(kind: (typeof KINDS)[number], throws: readonly Throw[]): RandomHistory {
  return new RandomHistory(definitionOf(kind), SIDES, true).run(throws);
}

/** The points in both times at which something may begin or end, and those beside them. */
function containing(rows: readonly PastRow<PastState>[], day: CivilDate, instant: string): readonly PastState[] {
  return rows
    .filter(({ trueFrom, trueTo }) => trueFrom <= day && (trueTo === null || trueTo > day))
    .filter(({ knownFrom, knownTo }) => knownFrom <= instant && (knownTo === null || knownTo > instant))
    .map(({ state }) => state);
}

/** What a row says of what replay gives, with the numbers of the records that lists go by read off the records themselves. */
function pastOf(replayed: Projection, known: readonly RecordEntry[]): PastState {
  const shared = known.filter(({ visibility }) => visibility === 'shared');
  const worded = (language: Language): number =>
    shared.findLast(({ body }) => 'texts' in body && body.texts?.[language] !== undefined)?.sequence ?? 0;
  const positions = SIDES.map((side): [string, PastPosition] => {
    const { state = null, since = null, waitingFor = null, activity = null } = replayed.positions[side] ?? {};
    const told = replayed.statements.find(({ id }) => id === replayed.positions[side]?.statementId);
    return [side, { state, since, waitingFor, activity, reportedTo: told?.periodTo ?? null }];
  });
  const { number, officialNumber, sessionNumber, areaNumber, kind, workflowVersion } = replayed;
  const open = replayed.proposals.find(({ state }) => state === 'open');
  return {
    number,
    officialNumber,
    sessionNumber,
    areaNumber,
    kind,
    workflowVersion,
    joint: replayed.joint,
    standing: replayed.standing,
    closedOn: replayed.closedOn,
    version: shared.at(-1)?.sequence ?? 0,
    deadline: replayed.deadlines.at(-1)?.version ?? null,
    wording: { en: worded('en'), 'zh-Hant': worded('zh-Hant'), 'zh-Hans': worded('zh-Hans') },
    positions: Object.fromEntries(positions),
    proposal: open === undefined ? null : openOf(open),
    assignments: replayed.assignments,
  };
}

function openOf({ id, subject, proposedBy, contentHash, consents }: Projection['proposals'][number]): OpenProposal {
  return { id, subject, proposedBy, contentHash, consents };
}

function idsOf({ id, consents }: Pick<OpenProposal, 'id' | 'consents'>) {
  return { id, consents };
}

describe('rows of the past', () => {
  it('hold at 1,000 random instants of random histories told late exactly what replay makes of the records true and known by then', () => {
    const seen = { replayed: 0, withGaps: 0, unfit: 0, nothing: 0 };
    fc.assert(
      fc.property(
        drawn,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 2 })), { minLength: 12, maxLength: 12 }),
        ({ kind, throws, how }, points) => {
          const entries = toldLate(driven(kind, throws), how);
          const rows = pastRows(telling(kind), entries);
          for (const point of points) {
            const { day, instant } = pointBeside(entries, point);
            const known = knownBy(entries, day, instant);
            const replayed = replayKnown(definitionOf(kind), SIDES, known);
            const rowsThen = containing(rows, day, instant);
            if (replayed === null) {
              expect(rowsThen).toEqual([]);
              seen.nothing += 1;
            } else if (replayed === 'unfit') {
              // No history by itself; what it says then is a rule of its own, and the row says the same.
              const told = known.reduce<PastState | null>(
                (state, entry) => tellPast(telling(kind), state, entry),
                null,
              );
              expect(rowsThen).toEqual([told]);
              seen.unfit += 1;
            } else {
              expect(rowsThen).toEqual([pastOf(replayed, known)]);
              seen.replayed += 1;
              if (known.some((entry, index) => entry !== entries[index])) seen.withGaps += 1;
            }
          }
        },
      ),
      { numRuns: 160 },
    );
    expect(seen.replayed).toBeGreaterThanOrEqual(1000);
    expect(seen.withGaps).toBeGreaterThan(100);
    expect(seen.unfit).toBeGreaterThan(100);
  });

  it('name at such instants, whole histories or not, the proposal that was opened and not ended by then, and the page the same', () => {
    const seen = { open: 0, overlapping: 0, unfit: 0 };
    fc.assert(
      fc.property(
        drawn,
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 2 })), { minLength: 12, maxLength: 12 }),
        ({ kind, throws, how }, points) => {
          const definition = definitionOf(kind);
          const entries = toldLate(driven(kind, throws), how);
          const rows = pastRows(telling(kind), entries);
          for (const { day, instant } of points.map((point) => pointBeside(entries, point))) {
            const known = knownBy(entries, day, instant);
            const part = replayPart(onlyDefinition(definition), SIDES, known);
            expect(containing(rows, day, instant)).toEqual(part === null ? [] : [part.state]);
            if (part === null) continue;
            const open = openAmong(known);
            const shown = part.projection.proposals.filter(({ state }) => state === 'open');
            expect(part.state.proposal === null ? null : idsOf(part.state.proposal)).toEqual(open);
            expect(shown.map(idsOf)).toEqual(open === null ? [] : [open]);
            const after = openAmong(
              known.filter(({ body }) => !('proposalId' in body) || body.proposalId !== open?.id),
            );
            const replayed = replayKnown(definition, SIDES, known);
            if (open !== null) seen.open += 1;
            if (open !== null && after !== null) seen.overlapping += 1;
            if (replayed === 'unfit') seen.unfit += 1;
            else if (replayed !== null) expect(replayed).toMatchObject(part.projection);
          }
        },
      ),
      { numRuns: 160 },
    );
    expect(seen.open).toBeGreaterThan(300);
    expect(seen.overlapping).toBeGreaterThan(5);
    expect(seen.unfit).toBeGreaterThan(100);
  });

  it('say of a history told day by day what its replay up to the day says', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), ({ kind, throws }, at) => {
        const { entries } = driven(kind, throws);
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
