import fc from 'fast-check';
import { RandomHistory, type Throw } from '../../../test/support/random-history.js';
import { shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { slippage } from '../deadlines/slippage.js';
import { daysBetween } from '../shared/civil-date.js';
import { KINDS } from '../shared/kind.js';
import type { SideId } from '../shared/side-id.js';
import { deriveStanding } from '../workflow/derive-standing.js';
import type { CommitmentAmended, RecordBody } from './record-body.js';
import type { RecordEntry } from './record-entry.js';
import { replay } from './replay.js';
import { ReplayFault } from './replay-fault.js';
import { stateOf } from './state-of.js';

const DEFINITIONS = new Map(KINDS.map((kind) => [kind, shippedWorkflow(kind)]));
const SIDES = ['north', 'south', 'east', 'west'];
const oneThrow: fc.Arbitrary<Throw> = fc.record({
  act: fc.nat({ max: 19 }),
  side: fc.nat({ max: 11 }),
  pick: fc.nat({ max: 999 }),
  days: fc.nat({ max: 40 }),
});

function history(kind: (typeof KINDS)[number], sides: number, throws: readonly Throw[], keepOpen = false) {
  const definition = DEFINITIONS.get(kind) ?? shippedWorkflow(kind);
  const driven = new RandomHistory(definition, SIDES.slice(0, sides), keepOpen).run(throws);
  return { definition, sides: driven.sides, entries: stored(driven.entries), states: driven.states };
}

/** As a database gives records back: parsed from JSON, with nothing shared between them. */
function stored(entries: readonly RecordEntry[]): RecordEntry[] {
  return structuredClone([...entries]);
}

const histories = fc
  .tuple(
    fc.constantFrom(...KINDS),
    fc.integer({ min: 2, max: 4 }),
    fc.array(oneThrow, { maxLength: 60, size: 'max' }),
    fc.boolean(),
  )
  .map(([kind, sides, throws, keepOpen]) => history(kind, sides, throws, keepOpen));

/** A record with which every side's consent took effect. What a joint move brings along follows it and ends nothing more. */
function endsInEffect(body: RecordBody): boolean {
  if (body.kind === 'joint_moved' || body.kind === 'commitment_split') return true;
  if (body.kind === 'deadline_set') return body.proposalId !== undefined;
  return body.kind === 'commitment_amended' && body.proposalId !== undefined && !isOwed(body.texts);
}

/** Rewording by a move; the texts that random subjects propose are other ones. */
function isOwed(texts: CommitmentAmended['texts']): boolean {
  return texts?.en?.title === 'reworded';
}

/** What a side's position is, read off the records backwards without the engine: the oracle for replay and engine alike. */
function lastWord(entries: readonly RecordEntry[], side: SideId): string | null {
  for (const { body } of [...entries].reverse()) {
    if (body.kind === 'position_stated' && body.side === side) return body.to;
    if (body.kind === 'joint_moved' && body.setsPosition !== null) return body.setsPosition;
  }
  return null;
}

describe('replay of random valid histories', () => {
  it('gives the state that the engine left behind, and so does the replay up to any record', () => {
    fc.assert(
      fc.property(histories, fc.nat(), ({ definition, sides, entries, states }, cut) => {
        const whole = replay(definition, sides, entries);
        expect(whole.version).toBe(entries.filter(({ visibility }) => visibility === 'shared').length);
        expect(whole.version).toBe(entries.at(-1)?.sequence);
        expect(stateOf(whole)).toEqual(states.at(-1));
        expect(whole.standing).toBe(deriveStanding(definition, stateOf(whole), sides));
        // Between two records of one decision there is no state anybody saw, so cut where the engine stopped.
        const stops = states.flatMap((state, after) => (state === undefined ? [] : after));
        const stop = stops[cut % stops.length] ?? 1;
        expect(stateOf(replay(definition, sides, entries.slice(0, stop)))).toEqual(states[stop]);
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with the records read without the engine', () => {
    fc.assert(
      fc.property(histories, ({ definition, sides, entries }) => {
        const whole = replay(definition, sides, entries);
        for (const side of sides) expect(whole.positions[side]?.state).toBe(lastWord(entries, side));
        const kinds = entries.map(({ body }) => body.kind);
        const count = (kind: string): number => kinds.filter((each) => each === kind).length;
        const inState = (state: string): number => whole.proposals.filter((each) => each.state === state).length;
        expect(whole.proposals).toHaveLength(count('proposal_opened'));
        expect(inState('declined')).toBe(count('proposal_declined'));
        expect(inState('rescinded')).toBe(count('proposal_rescinded'));
        expect(inState('voided')).toBe(count('proposal_voided'));
        expect(inState('superseded')).toBe(count('proposal_superseded'));
        expect(inState('lapsed')).toBe(count('proposal_lapsed'));
        const agreed = entries.filter(({ body }) => endsInEffect(body));
        expect(inState('accepted')).toBe(agreed.length);
        expect(inState('open')).toBeLessThanOrEqual(1);
        for (const { state, consents, endedOn } of whole.proposals) {
          if (state === 'accepted') expect([...consents].sort()).toEqual([...sides].sort());
          expect(endedOn === null).toBe(state === 'open');
        }
        expect(whole.deadlines.map(({ version }) => version)).toEqual(
          Array.from({ length: count('deadline_set') }, (_, index) => index + 1),
        );
        expect(whole.closedOn === null).toBe(definition.joint[whole.joint]?.open);
      }),
      { numRuns: 300 },
    );
  });

  it('shows of each side the activity of its latest shared statement only', () => {
    fc.assert(
      fc.property(histories, ({ definition, sides, entries }) => {
        const whole = replay(definition, sides, entries);
        for (const side of sides) {
          const shared = whole.statements.filter((each) => each.side === side && each.visibility === 'shared');
          const ends = shared.map(({ periodTo }) => periodTo).sort();
          const shown = whole.statements.find(({ id }) => id === whole.positions[side]?.statementId);
          expect(shown?.periodTo).toBe(ends.at(-1));
          expect(shown?.activity ?? null).toBe(whole.positions[side]?.activity);
          if (shown !== undefined) expect(shared).toContain(shown);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same of what every side knows with the drafts of a side and without them', () => {
    fc.assert(
      fc.property(histories, ({ definition, sides, entries }) => {
        const whole = replay(definition, sides, entries);
        const known = replay(
          definition,
          sides,
          entries.filter(({ visibility }) => visibility === 'shared'),
        );
        const statements = whole.statements.filter(({ visibility }) => visibility === 'shared');
        expect(known).toEqual({ ...whole, statements });
      }),
      { numRuns: 300 },
    );
  });

  it('finds any one record missing or two exchanged, but the last draft of a side, which only its table can miss', () => {
    const long = histories.filter(({ entries }) => entries.length > 2);
    fc.assert(
      fc.property(long, fc.nat(), ({ definition, sides, entries }, at) => {
        const index = at % (entries.length - 1);
        const [here, after] = [entries[index], entries[index + 1]];
        const private_ = here?.visibility === 'side';
        const last = private_ && !entries.slice(index + 1).some((e) => e.draft > 0 && e.sideId === here.sideId);
        fc.pre(!last && !(private_ && after?.visibility === 'side'));
        const missing = entries.filter((_, each) => each !== index);
        const [first, next] = [entries.slice(index, index + 1), entries.slice(index + 1, index + 2)];
        const swapped = [...entries.slice(0, index), ...next, ...first, ...entries.slice(index + 2)];
        expect(() => replay(definition, sides, missing)).toThrow(ReplayFault);
        expect(() => replay(definition, sides, swapped)).toThrow(/: gap \(/);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the first date for ever, and slippage is the sum of the extensions agreed since', () => {
    fc.assert(
      fc.property(histories, ({ definition, sides, entries }) => {
        const dates = entries.flatMap(({ body }) =>
          body.kind === 'deadline_set' && body.deadline.latest !== null ? [body.deadline.latest] : [],
        );
        const steps = dates.slice(1).map((day, index) => daysBetween(dates[index] ?? day, day));
        const { deadlines } = replay(definition, sides, entries);
        const { firstLatest, days, latest } = slippage(deadlines.map(({ deadline }) => deadline));
        expect(firstLatest).toBe(dates[0] ?? null);
        expect(days).toBe(latest === null ? null : steps.reduce((sum, step) => sum + step, 0));
        entries.forEach((_, cut) => {
          if (cut === 0) return;
          const then = replay(definition, sides, entries.slice(0, cut)).deadlines;
          expect(deadlines.slice(0, then.length)).toEqual(then);
        });
      }),
      { numRuns: 60 },
    );
  });
});
