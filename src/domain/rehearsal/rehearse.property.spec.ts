import fc from 'fast-check';
import { quickHash, shippedRehearsal } from '../../../test/support/rehearsed-conference.js';
import { turns } from '../../../test/support/turns.js';
import { jointStatus } from '../calendar/joint-status.js';
import { addDays } from '../shared/civil-date.js';
import { KINDS } from '../shared/kind.js';
import type { Effect } from '../workflow/effect.js';
import { ENGINE, type RehearsedEngine } from './engine.js';
import { rehearse } from './rehearse.js';
import type { RehearsalEvent } from './rehearsal-event.js';
import { RehearsalFault } from './rehearsal-fault.js';
import type { RehearsedConference } from './rehearsed-conference.js';
import type { Summary } from './summary.js';

let conference: RehearsedConference;
let third: RehearsedConference;

/** Two commitments of every kind, and two that hang on a session: enough for all to happen, and little enough for many seeds. */
beforeAll(async () => {
  const whole = await shippedRehearsal();
  const few = KINDS.flatMap((kind) => whole.commitments.filter((one) => one.kind === kind).slice(0, 2));
  const unfixed = whole.commitments.filter((one) => one.deadline.kind === 'before_session' && !few.includes(one));
  conference = { ...whole, commitments: [...few, ...unfixed.slice(0, 2)] };
  const [side] = whole.sides;
  if (side === undefined) throw new Error('no side');
  third = { ...conference, sides: [...whole.sides, { ...side, id: 'third' }] };
});

function play(seed: number, months: number, more: { of?: RehearsedConference; engine?: RehearsedEngine } = {}) {
  const events: RehearsalEvent[] = [];
  const tell = (event: RehearsalEvent): void => void events.push(event);
  const { of = conference, engine = ENGINE } = more;
  const summary = rehearse({ conference: of, months, seed, hashOf: quickHash, tell, engine });
  return { summary, events };
}

/** The engine with another `transition`, made of the true one. */
function broken(change: (decided: Decided, given: Given) => Decided): RehearsedEngine {
  return {
    ...ENGINE,
    transition: (...given) => change(ENGINE.transition(...given), given),
  };
}

type Given = Parameters<RehearsedEngine['transition']>;
type Decided = ReturnType<RehearsedEngine['transition']>;

function faultOf(engine: RehearsedEngine): string {
  for (let seed = 1; seed <= 6; seed += 1) {
    try {
      play(seed, 12, { engine });
    } catch (error) {
      if (error instanceof RehearsalFault) return error.invariant;
      throw error;
    }
  }
  return 'none';
}

describe('rehearse', () => {
  it('finds the engine true to its word, whatever the seed, with two sides and with three', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.boolean(), (seed, withThird) => {
        const { summary, events } = play(seed, 12, { of: withThird ? third : conference });
        expect(summary.checked.replays).toBeGreaterThan(conference.commitments.length);
        expect(events.length).toBeGreaterThan(100);
      }),
      { numRuns: turns({ usual: 6, chaos: 60 }) },
    );
  });

  it('meets everything a rehearsal is to show', () => {
    const seen = new Set<string>();
    for (const seed of [1, 2, 3]) for (const { type } of play(seed, 30).events) seen.add(type);
    const all =
      'mail timer lapsed declined rescinded voided sides_differ denied collided missed third_party closed linked';
    for (const type of `${all} session_held undisposed outage deadline_fixed owners_set`.split(' '))
      expect(seen).toContain(type);
  });

  it('tells the same story twice, and counts what it told', () => {
    const [one, again] = [play(11, 6), play(11, 6)];
    expect(again).toEqual(one);
    const mails = one.events.filter(({ type }) => type === 'mail').length;
    expect(one.summary.events['mail']).toBe(mails);
    const bySide = Object.values(one.summary.sides).map((counts) => counts['mail'] ?? 0);
    expect(bySide.reduce((sum, count) => sum + count, 0)).toBe(mails);
    expect(silencesSorted(one.summary)).toBe(true);
  });

  it('moves running commitments to a new version of their workflow with everybody’s consent', () => {
    const newer = conference.definitions.map((one) => ({ ...one, version: 2 }));
    const of = { ...conference, definitions: [...conference.definitions, ...newer] };
    // One secretariat that is silent holds a whole wave up, so several stories are told.
    const migrated = [1, 2, 3].flatMap((seed) =>
      play(seed, 12, { of }).events.filter(({ type }) => type === 'migrated'),
    );
    expect(migrated.length).toBeGreaterThan(0);
    expect(migrated[0]).toMatchObject({ from: 1, to: 2 });
  });

  it.each([0, 601, 1.5, Number.NaN])('refuses %s months', (months) => {
    expect(() => play(1, months)).toThrow(RangeError);
  });

  it.each([0.5, 2 ** 53, Number.NaN])('refuses the seed %s', (seed) => {
    expect(() => play(seed, 1)).toThrow(RangeError);
  });
});

/** A broken engine must be found out, or the checks would prove nothing. */
describe('the invariants', () => {
  const isRecord = (kind: string) => (effect: Effect) => effect.type === 'record' && effect.body.kind === kind;

  it.each<[string, RehearsedEngine]>([
    [
      'stale_accepted',
      broken((decided, [definition, state, command, facts]) => {
        const blind = ENGINE.transition(definition, state, { ...command, seenVersion: state.version }, facts);
        return blind.ok ? blind : decided;
      }),
    ],
    [
      'version_skips',
      broken((decided) =>
        decided.ok ? { ...decided, next: { ...decided.next, version: decided.next.version + 1 } } : decided,
      ),
    ],
    ['standing_not_derived', broken((decided) => (decided.ok ? { ...decided, standing: 'routine' } : decided))],
    [
      'changed_without_consent',
      // Takes effect with the proposal, before anybody else has said a word.
      broken((decided, [definition, , command, facts]) => {
        if (!decided.ok || command.type !== 'propose' || command.proposalId.startsWith('to-close')) return decided;
        const [side = '', ...others] = facts.sides.filter((one) => one !== facts.actor.sideId);
        const { proposalId, contentHash } = command;
        const answer = { type: 'accept', proposalId, contentHash, seenVersion: decided.next.version } as const;
        const actor = { sideId: side, role: 'secretariat', part: 'lead' } as const;
        const effect = ENGINE.transition(definition, decided.next, answer, { ...facts, actor });
        return !effect.ok || others.length > 0
          ? decided
          : { ...effect, effects: [...decided.effects, ...effect.effects] };
      }),
    ],
    [
      'foreign_position_moved',
      broken((decided, [, , command]) => {
        if (!decided.ok || command.type !== 'decline') return decided;
        const cleared = Object.keys(decided.next.positions).map((side) => [
          side,
          { state: null, since: null, waitingFor: null },
        ]);
        return { ...decided, next: { ...decided.next, positions: Object.fromEntries(cleared) }, standing: 'no_report' };
      }),
    ],
    [
      'replay_differs',
      broken((decided, [, , command]) => {
        if (!decided.ok || command.type !== 'move') return decided;
        const side = decided.effects.find(isRecord('position_stated'));
        if (side?.type !== 'record' || side.body.kind !== 'position_stated') return decided;
        const position = { ...decided.next.positions[side.body.side], since: null };
        const positions = { ...decided.next.positions, [side.body.side]: position };
        return { ...decided, next: { ...decided.next, positions } as typeof decided.next };
      }),
    ],
    ['no_way_to_close', broken((decided, [, , command]) => (command.type === 'accept' ? refused(decided) : decided))],
    [
      'timer_twice',
      {
        ...ENGINE,
        dueTimers: (definition, asked) => {
          const due = ENGINE.dueTimers(definition, asked);
          return due.length === 0 ? due : ENGINE.dueTimers(definition, { ...asked, fired: [] });
        },
      },
    ],
    ['timer_unplanned', { ...ENGINE, plannedTimers: () => [] }],
    [
      'mail_twice',
      {
        ...ENGINE,
        dueRungs: ({ lastSweptOn, ...asked }) =>
          ENGINE.dueRungs({ ...asked, lastSweptOn: lastSweptOn === null ? null : addDays(lastSweptOn, -3) }),
      },
    ],
  ])('catch an engine that breaks %s', (invariant, engine) => {
    expect(faultOf(engine)).toBe(invariant);
  });

  it('lets timers fire on working days, and a proposal lapse once its last day is over', () => {
    const fired = [1, 2, 3].flatMap((seed) => play(seed, 12).events.filter(({ type }) => type === 'timer'));
    const lapses = fired.filter((event) => event.type === 'timer' && event.action === 'lapse');
    expect(lapses.length).toBeGreaterThan(0);
    for (const event of fired) {
      if (event.type !== 'timer') continue;
      const { side, day, dueOn, action } = event;
      const sides = conference.sides.filter(({ id }) => side === null || id === side);
      const calendars = sides.map(({ calendar }) => calendar);
      expect(jointStatus(calendars, day).working).toBe(true);
      expect(action === 'lapse' ? dueOn < day : dueOn <= day).toBe(true);
    }
  });

  it('lets timers count from every period of a deadline that recurs', () => {
    const deadline = { kind: 'recurring', precision: 'quarter', every: 'quarter', earliest: null } as const;
    const terms = { deadline: { ...deadline, latest: null, words: null, session: null } };
    const quarterly = conference.commitments
      .filter(({ kind }) => kind === 'action')
      .map((one) => ({ ...one, ...terms }));
    const late = [1, 2, 3].flatMap((seed) =>
      play(seed, 18, { of: { ...conference, commitments: quarterly } }).events.flatMap((event) =>
        event.type === 'timer' && event.timer === 'overdue'
          ? [`${seed} ${event.commitment} ${event.side} ${event.dueOn}`]
          : [],
      ),
    );
    expect(late.length).toBeGreaterThan(2);
    expect(new Set(late).size).toBe(late.length);
  });
});

function refused(decided: Decided): Decided {
  if (!decided.ok) return decided;
  const { joint, version } = decided.next;
  const denial = {
    code: 'closed',
    openMoves: [],
    ask: null,
    current: { joint, position: null, version: version - 2 },
  } as const;
  return { ok: false, denial };
}

function silencesSorted({ silences }: Summary): boolean {
  return silences.every(({ days }, at) => at === 0 || days <= (silences[at - 1]?.days ?? 0));
}
