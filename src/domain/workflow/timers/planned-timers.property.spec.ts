import fc from 'fast-check';
import { shippedCalendar } from '../../../../test/support/shipped-calendars.js';
import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { addDays, civilDate, daysBetween, type CivilDate } from '../../shared/civil-date.js';
import { workdaysBetween } from '../../calendar/count-workdays.js';
import type { Definition } from '../definition.js';
import type { PlannedTimer } from './planned-timer.js';
import { dueTimers, plannedTimers } from './planned-timers.js';
import type { TimerDefinition } from './timer-definition.js';
import type { FiredTimer, TimerFacts } from './timer-facts.js';

const CALENDARS = { north: shippedCalendar('hk'), south: shippedCalendar('cn') };
const LABELS = { en: 'x', 'zh-Hant': 'x', 'zh-Hans': 'x' };
const START = civilDate('2025-09-01');
const HORIZON = 100;

const day = fc.integer({ min: 0, max: HORIZON }).map((offset) => addDays(START, offset));
const days = fc.integer({ min: 1, max: 20 });
const entered = <State>(state: fc.Arbitrary<State>) =>
  fc.record({ state, since: day, sequence: fc.integer({ min: 1, max: 99 }) });
const position = entered(fc.constantFrom(null, 'not_begun', 'under_way', 'waiting', 'fulfilled'));

const anyFacts: fc.Arbitrary<TimerFacts> = fc.record({
  joint: entered(fc.constant('agreed')),
  positions: fc.record({ north: position, south: position }),
  deadline: fc.option(fc.record({ version: fc.integer({ min: 1, max: 5 }), latest: fc.option(day) })),
  proposal: fc.option(fc.record({ id: fc.constantFrom('p', 'q'), openedOn: day })),
});

const root = fc.constantFrom<TimerDefinition['since']>(
  { on: 'position', states: ['none', 'not_begun', 'waiting'] },
  { on: 'position', states: ['under_way'] },
  { on: 'joint', states: ['agreed'] },
  { on: 'deadline', when: 'before' },
  { on: 'deadline', when: 'after' },
  { on: 'proposal' },
);

/** Three roots, of which one may repeat, and two timers that hang on any one before them. */
const anyTimers: fc.Arbitrary<Definition> = fc
  .record({
    roots: fc.array(fc.record({ since: root, days, repeat: fc.boolean() }), { minLength: 1, maxLength: 3 }),
    hung: fc.array(fc.record({ to: fc.nat(4), days, lapse: fc.boolean() }), { maxLength: 2 }),
    calendar: fc.constantFrom<TimerDefinition['calendar']>('own', 'other', 'joint'),
  })
  .map(({ roots, hung, calendar }) => {
    const rest = { calendar, level: null, labels: LABELS } as const;
    const timers: [string, TimerDefinition][] = roots.map(({ since, days: n, repeat }, at) => [
      `t${at}`,
      {
        ...rest,
        since,
        days: n,
        then: 'notify',
        repeat: repeat && n > 6 && !(since.on === 'deadline' && since.when === 'before'),
      },
    ]);
    for (const { to, days: n, lapse } of hung) {
      const since = { on: 'timer', timer: `t${to % timers.length}` } as const;
      timers.push([`t${timers.length}`, { ...rest, since, days: n, then: lapse ? 'lapse' : 'task', repeat: false }]);
    }
    return { ...shippedWorkflow('deliverable'), timers: Object.fromEntries(timers) };
  });

const keyOf = ({ timer, anchorKey }: Pick<PlannedTimer, 'timer' | 'anchorKey'>): string => `${timer} ${anchorKey}`;

/** Asks on these days and carries out all that is due, as the house does. */
function lived(definition: Definition, facts: TimerFacts, askedOn: readonly CivilDate[]) {
  const fired: FiredTimer[] = [];
  const carriedOut: (PlannedTimer & { firedOn: CivilDate })[] = [];
  for (const on of askedOn) {
    for (const one of dueTimers(definition, { facts, calendars: CALENDARS, day: on, fired })) {
      fired.push({ timer: one.timer, anchorKey: one.anchorKey, firedOn: on });
      carriedOut.push({ ...one, firedOn: on });
    }
  }
  return carriedOut;
}

const everyDay = (to: number): CivilDate[] => Array.from({ length: to + 1 }, (_, offset) => addDays(START, offset));

describe('timers, over random definitions, facts and gaps', () => {
  const anyLife = fc.record({
    definition: anyTimers,
    facts: anyFacts,
    // Where the house was up; the last day is always asked, or what came due after it could not be known.
    up: fc.uniqueArray(fc.integer({ min: 0, max: HORIZON }), { maxLength: 6 }),
  });

  it('fire once only for each anchor, never before their day', () => {
    fc.assert(
      fc.property(anyLife, ({ definition, facts, up }) => {
        const asked = [...up, HORIZON].sort((a, b) => a - b).map((offset) => addDays(START, offset));
        const carriedOut = lived(definition, facts, asked);
        expect(new Set(carriedOut.map(keyOf)).size).toBe(carriedOut.length);
        for (const { dueOn, firedOn } of carriedOut) expect(dueOn <= firedOn).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('give after any gaps what day by day gives, with the same days; only a lapse waits for its notice', () => {
    fc.assert(
      fc.property(anyLife, ({ definition, facts, up }) => {
        const asked = [...up, HORIZON].sort((a, b) => a - b).map((offset) => addDays(START, offset));
        const line = (one: PlannedTimer): string => `${keyOf(one)} ${one.side} ${one.dueOn} ${one.provisional}`;
        const isLapsing = ({ timer }: PlannedTimer): boolean => {
          let at = definition.timers[timer];
          while (at !== undefined && at.then !== 'lapse') {
            at = at.since.on === 'timer' ? definition.timers[at.since.timer] : undefined;
          }
          return at !== undefined;
        };
        const gaps = lived(definition, facts, asked).filter((one) => !isLapsing(one));
        const daily = lived(definition, facts, everyDay(HORIZON)).filter((one) => !isLapsing(one));
        expect(gaps.map(line).sort()).toEqual(daily.map(line).sort());
      }),
      { numRuns: 25 },
    );
  });

  it('never let a proposal lapse before its notice has been out for the days of the definition', () => {
    const shipped = shippedWorkflow('deliverable');
    const calendars = Object.values(CALENDARS);
    fc.assert(
      fc.property(day, anyLife, (openedOn, { facts, up }) => {
        const asked = [...up, 60, 75, 90, HORIZON].sort((a, b) => a - b).map((offset) => addDays(START, offset));
        const carriedOut = lived(shipped, { ...facts, proposal: { id: 'p', openedOn } }, asked);
        const of = (name: string) => carriedOut.find(({ timer }) => timer === name);
        const lapse = of('countersign_lapses');
        if (lapse === undefined) return;
        const notice = of('countersign_soon');
        expect(notice).toBeDefined();
        const between = workdaysBetween(calendars, notice?.firedOn ?? lapse.firedOn, lapse.firedOn).days;
        expect(between).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 60 },
    );
  });

  it('are planned for the very days on which they then fire', () => {
    fc.assert(
      fc.property(anyTimers, anyFacts, (definition, facts) => {
        const until = addDays(START, HORIZON);
        const planned = plannedTimers(definition, { facts, calendars: CALENDARS, day: START, fired: [] }, until);
        const carriedOut = lived(definition, facts, everyDay(HORIZON));
        expect(carriedOut.map((one) => `${keyOf(one)} ${one.dueOn}`).sort()).toEqual(
          planned.map((one) => `${keyOf(one)} ${one.dueOn}`).sort(),
        );
        for (const { firedOn, dueOn } of carriedOut) {
          expect(dueOn < START ? daysBetween(START, firedOn) : daysBetween(dueOn, firedOn)).toBe(0);
        }
      }),
      { numRuns: 25 },
    );
  });
});
