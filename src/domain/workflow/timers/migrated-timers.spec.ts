import { shippedCalendar } from '../../../../test/support/shipped-calendars.js';
import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { civilDate } from '../../shared/civil-date.js';
import type { Definition } from '../definition.js';
import { plannedTimers } from './planned-timers.js';
import type { TimerDefinition } from './timer-definition.js';
import type { FiredTimer, TimerFacts, TimerMigration } from './timer-facts.js';

const DAY = civilDate('2026-06-30');
const WAITING = { on: 'position', states: ['waiting'] } as const;
const LABELS = { en: 'x', 'zh-Hant': 'x', 'zh-Hans': 'x' };

function withTimers(timers: Record<string, Partial<TimerDefinition>>): Definition {
  const rest = { days: 5, calendar: 'joint', then: 'notify', level: null, repeat: false, labels: LABELS } as const;
  const whole = Object.entries(timers).map(([name, timer]) => [name, { ...rest, since: WAITING, ...timer }]);
  return { ...shippedWorkflow('deliverable'), timers: Object.fromEntries(whole) };
}

const since = (sequence: number, more: Partial<TimerFacts> = {}): TimerFacts => ({
  joint: { state: 'agreed', since: civilDate('2026-01-05'), sequence: 1 },
  positions: { north: { state: 'waiting', since: civilDate('2026-01-05'), sequence } },
  deadline: null,
  proposal: null,
  ...more,
});
const fired = (timer: string, anchorKey: string, sequence = 2): FiredTimer => {
  return { timer, anchorKey, sequence, firedOn: civilDate('2026-01-12') };
};
const migration = (timers: TimerMigration['timers'], more: Partial<TimerMigration> = {}): TimerMigration => {
  return { sequence: 5, on: civilDate('2026-02-02'), deadline: 0, proposal: null, timers, ...more };
};
const open = (
  definition: Definition,
  done: readonly FiredTimer[],
  migrations: readonly TimerMigration[],
  facts = since(2),
): string[] => {
  const question = { facts, calendars: { north: shippedCalendar('hk') }, day: DAY, fired: done, migrations };
  return plannedTimers(definition, question, DAY).map(({ timer, anchorKey }) => `${timer} ${anchorKey}`);
};
const after = (timer: string, more: Partial<TimerDefinition> = {}) => ({
  since: { on: 'timer', timer } as const,
  ...more,
});

describe('timers of a migrated commitment', () => {
  it('that were renamed do not fire again, and those that count from them neither', () => {
    const done = [fired('late', 'position:north:2'), fired('work', 'timer:late:position:north:2')];
    const definition = withTimers({ slow: {}, settle: after('slow') });
    const mapped = migration({ late: 'slow', work: 'settle' });
    expect(open(definition, done, [mapped])).toEqual([]);
    expect(open(definition, done, [])).toEqual(['slow position:north:2', 'settle timer:slow:position:north:2']);
    const [first] = done;
    expect(open(definition, first === undefined ? [] : [first], [mapped])).toEqual([
      'settle timer:slow:position:north:2',
    ]);
  });

  it('that count by another chain in the new version have fired all the same', () => {
    const definition = withTimers({ work: {} });
    expect(open(definition, [fired('work', 'timer:late:position:north:2')], [migration({ work: 'work' })])).toEqual([]);
  });

  it('keep the repetitions they had', () => {
    const definition = withTimers({ again: { repeat: true, days: 40 } });
    const done = [fired('silent', 'position:north:2')];
    expect(open(definition, done, [migration({ silent: 'again' })])).toEqual(['again position:north:2#2']);
  });

  it('fire anew for a stay that began after it, and what fired since has fired', () => {
    const definition = withTimers({ slow: {} });
    const mapped = [migration({ late: 'slow' })];
    const done = [fired('late', 'position:north:2')];
    expect(open(definition, done, mapped, since(7))).toEqual(['slow position:north:7']);
    expect(open(definition, [...done, fired('slow', 'position:north:7', 8)], mapped, since(7))).toEqual([]);
    // A name that another timer had before is not that timer.
    expect(open(withTimers({ late: {}, slow: {} }), done, mapped)).toEqual(['late position:north:2']);
  });

  it('end where they are mapped to nothing, also under the same name, until something new is to be counted from', () => {
    const definition = withTimers({ late: {}, work: after('late') });
    const ends = [migration({ late: null, work: null })];
    expect(open(definition, [], ends)).toEqual([]);
    expect(open(definition, [fired('late', 'position:north:2')], ends)).toEqual([]);
    expect(open(definition, [], ends, since(6))).toEqual(['late position:north:6', 'work timer:late:position:north:6']);
    // Unless another timer goes on under its name.
    expect(open(definition, [], [migration({ late: null, slow: 'late', work: null })])).toEqual([
      'late position:north:2',
    ]);
  });

  it('end for the deadline, the joint state and the proposal of then', () => {
    const definition = withTimers({
      d: { since: { on: 'deadline', when: 'after' } },
      j: { since: { on: 'joint', states: ['agreed'] } },
      p: { since: { on: 'proposal' } },
    });
    const facts = (version: number, id: string) =>
      since(9, { deadline: { version, latest: DAY }, proposal: { id, openedOn: civilDate('2026-01-05') } });
    const ends = [migration({ d: null, j: null, p: null }, { deadline: 2, proposal: 'one' })];
    const later = (version: number, id: string) =>
      plannedTimers(
        definition,
        {
          facts: facts(version, id),
          calendars: { north: shippedCalendar('hk') },
          day: DAY,
          fired: [],
          migrations: ends,
        },
        civilDate('2026-12-31'),
      ).map(({ timer }) => timer);
    expect(later(2, 'one')).toEqual([]);
    expect(later(3, 'other').sort()).toEqual(['d', 'p']);
  });

  it('end for the periods of a recurring deadline that were over by then', () => {
    const terms = { every: 'quarter', earliest: null, agreedOn: civilDate('2025-11-01'), doneTo: {} } as const;
    const facts = since(2, { deadline: { version: 1, latest: null, recurring: terms } });
    const definition = withTimers({ d: { since: { on: 'deadline', when: 'after' } } });
    expect(open(definition, [], [migration({ d: null }, { deadline: 1 })], facts)).toEqual([
      'd deadline:1:2026-03-31:north',
    ]);
  });

  it('pass through one migration after the other', () => {
    const definition = withTimers({ third: {}, gone: {} });
    const both = [
      migration({ first: 'second', gone: null }),
      migration({ second: 'third', gone: 'gone' }, { sequence: 9 }),
    ];
    expect(open(definition, [fired('first', 'position:north:2')], both)).toEqual([]);
    expect(open(definition, [fired('second', 'position:north:2', 7)], both)).toEqual([]);
    expect(open(definition, [fired('first', 'position:north:2', 7)], both)).toEqual(['third position:north:2']);
  });

  it('keep their names where an old record says nothing of them', () => {
    expect(open(withTimers({ late: {} }), [fired('late', 'position:north:2')], [migration({})])).toEqual([]);
  });
});
