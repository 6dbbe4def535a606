import { shippedCalendar } from '../../../../test/support/shipped-calendars.js';
import { shippedWorkflow } from '../../../../test/support/shipped-workflow.js';
import { civilDate } from '../../shared/civil-date.js';
import type { Definition } from '../definition.js';
import { dueTimers, MOST_REPEATS, plannedTimers } from './planned-timers.js';
import type { TimerDefinition } from './timer-definition.js';
import type { FiredTimer, TimerFacts, TimerQuestion } from './timer-facts.js';

const CALENDARS = { north: shippedCalendar('hk'), south: shippedCalendar('cn') };
const LABELS = { en: 'x', 'zh-Hant': 'x', 'zh-Hans': 'x' };
const AGREED = civilDate('2025-05-12');

const facts = (more: Partial<TimerFacts> = {}): TimerFacts => ({
  joint: { state: 'agreed', since: AGREED, sequence: 1 },
  positions: {
    north: { state: 'under_way', since: civilDate('2025-06-02'), sequence: 2 },
    south: { state: null, since: AGREED, sequence: 1 },
  },
  deadline: null,
  proposal: null,
  ...more,
});

function withTimers(timers: Record<string, Partial<TimerDefinition> & Pick<TimerDefinition, 'since'>>): Definition {
  const rest = { days: 5, calendar: 'joint', then: 'notify', level: null, repeat: false, labels: LABELS } as const;
  const whole = Object.entries(timers).map(([name, timer]) => [name, { ...rest, ...timer }]);
  return { ...shippedWorkflow('deliverable'), timers: Object.fromEntries(whole) };
}

function planned(definition: Definition, until: string, more: Partial<TimerQuestion> = {}): string[] {
  const question = { facts: facts(), calendars: CALENDARS, day: civilDate(until), fired: [], ...more };
  return plannedTimers(definition, question, civilDate(until)).map(
    ({ timer, side, anchorKey, dueOn, provisional }) =>
      `${timer} ${side ?? 'all'} ${anchorKey} ${dueOn}${provisional ? ' provisional' : ''}`,
  );
}

const fired = (timer: string, anchorKey: string, on: string): FiredTimer => ({
  timer,
  anchorKey,
  firedOn: civilDate(on),
});
const due = { deadline: { version: 3, latest: civilDate('2026-02-12') } };

describe('plannedTimers', () => {
  // Spring festival 2026: Chongqing is off 15 to 23 February and works on the 14th and 28th; Hong Kong is off 17 to 19 February.
  it.each([
    ['own', ['t north deadline:3:north 2026-02-24', 't south deadline:3:south 2026-02-26']],
    ['other', ['t south deadline:3:south 2026-02-24', 't north deadline:3:north 2026-02-26']],
    ['joint', ['t north deadline:3:north 2026-02-27', 't south deadline:3:south 2026-02-27']],
  ] as const)('counts by the %s calendar', (calendar, expected) => {
    const definition = withTimers({ t: { since: { on: 'deadline', when: 'after' }, days: 5, calendar } });
    expect(planned(definition, '2026-03-31', { facts: facts(due) }).sort()).toEqual([...expected].sort());
  });

  it('counts before a deadline backwards, as the house counts five days before 27 February 2026', () => {
    const five = (calendar: TimerDefinition['calendar']): string[] =>
      planned(withTimers({ t: { since: { on: 'deadline', when: 'before' }, calendar } }), '2026-02-27', {
        facts: facts({ deadline: { version: 1, latest: civilDate('2026-02-27') } }),
      });
    expect(five('own')).toEqual(['t south deadline:1:south 2026-02-13', 't north deadline:1:north 2026-02-20']);
    expect(five('joint')).toEqual(['t north deadline:1:north 2026-02-12', 't south deadline:1:south 2026-02-12']);
  });

  it.each([
    ['no deadline', null],
    ['a deadline not fixed yet', { version: 2, latest: null }],
  ])('has nothing to count from with %s', (_, deadline) => {
    const definition = withTimers({ t: { since: { on: 'deadline', when: 'after' } } });
    expect(planned(definition, '2030-01-01', { facts: facts({ deadline }) })).toEqual([]);
  });

  it.each<[string, TimerDefinition['since'], string[]]>([
    ['a position, for the side in it', { on: 'position', states: ['under_way', 'waiting'] }, ['position:north:2']],
    ['never having stated one', { on: 'position', states: ['none'] }, ['position:south:1']],
    ['a position nobody is in', { on: 'position', states: ['waiting'] }, []],
    ['a joint state', { on: 'joint', states: ['agreed'] }, ['joint:1']],
    ['a joint state it is not in', { on: 'joint', states: ['paused'] }, []],
    ['a proposal', { on: 'proposal' }, []],
  ])('counts from %s', (_, since, keys) => {
    expect(planned(withTimers({ t: { since } }), '2025-12-31').map((line) => line.split(' ')[2])).toEqual(keys);
  });

  it('leaves alone a side that states its part as done', () => {
    const done = { state: 'fulfilled', since: civilDate('2026-01-05'), sequence: 8 };
    const positions = { ...facts().positions, north: done };
    const definition = withTimers({ t: { since: { on: 'deadline', when: 'after' } } });
    expect(planned(definition, '2026-03-31', { facts: facts({ ...due, positions }) })).toEqual([
      't south deadline:3:south 2026-02-27',
    ]);
  });

  it('gives a moved deadline timers of its own, and drops those of the one before', () => {
    const definition = withTimers({ t: { since: { on: 'deadline', when: 'after' }, days: 5, calendar: 'own' } });
    const done = [fired('t', 'deadline:3:north', '2026-02-24')];
    expect(planned(definition, '2026-03-31', { facts: facts(due), fired: done })).toEqual([
      't south deadline:3:south 2026-02-26',
    ]);
    const moved = { deadline: { version: 4, latest: civilDate('2026-06-30') } };
    expect(planned(definition, '2026-07-31', { facts: facts(moved), fired: done })).toEqual([
      't south deadline:4:south 2026-07-07',
      't north deadline:4:north 2026-07-08',
    ]);
  });

  it('says where a day has no official calendar behind it', () => {
    const definition = withTimers({ t: { since: { on: 'deadline', when: 'after' } } });
    const far = { deadline: { version: 1, latest: civilDate('2031-03-03') } };
    for (const line of planned(definition, '2031-12-31', { facts: facts(far) })) expect(line).toMatch(/ provisional$/);
    for (const line of planned(definition, '2026-12-31', { facts: facts(due) }))
      expect(line).not.toMatch(/provisional/);
  });

  describe('by a deadline that recurs', () => {
    const late = withTimers({ t: { since: { on: 'deadline', when: 'after' } } });
    const soon = withTimers({ t: { since: { on: 'deadline', when: 'before' } } });
    const recurring = (north: string | null, south: string | null = '2030-12-31') => {
      const doneTo = {
        north: north === null ? null : civilDate(north),
        south: south === null ? null : civilDate(south),
      };
      const terms = { every: 'quarter', earliest: null, agreedOn: civilDate('2025-08-01'), doneTo } as const;
      return { facts: facts({ deadline: { version: 3, latest: null, recurring: terms } }) };
    };

    it('counts from each period for each side, from the one in which it was agreed', () => {
      expect(planned(late, '2026-02-10', recurring(null, null))).toEqual([
        't north deadline:3:2025-09-30:north 2025-10-15',
        't south deadline:3:2025-09-30:south 2025-10-15',
        't north deadline:3:2025-12-31:north 2026-01-09',
        't south deadline:3:2025-12-31:south 2026-01-09',
      ]);
    });

    it('has nothing to say of a period with a report in it, and before its end none of one that covers it', () => {
      expect(planned(late, '2026-02-10', recurring('2025-10-02'))).toEqual([]);
      expect(planned(late, '2026-02-10', recurring('2025-09-30'))).toEqual([
        't north deadline:3:2025-12-31:north 2026-01-09',
      ]);
      const before = (doneTo: string | null) => planned(soon, '2025-12-24', recurring(doneTo));
      expect(before('2025-12-30')).toEqual(['t north deadline:3:2025-12-31:north 2025-12-22']);
      expect(before('2025-12-31')).toEqual([]);
    });

    it('looks ahead, and holds a report against the period that is running', () => {
      const { facts: now } = recurring('2025-11-05');
      const question = { facts: now, calendars: CALENDARS, day: civilDate('2025-11-06'), fired: [] };
      const ahead = (definition: Definition) =>
        plannedTimers(definition, question, civilDate('2026-06-24')).map(({ dueOn, sinceOn }) => [sinceOn, dueOn]);
      expect(ahead(late)).toEqual([['2026-03-31', '2026-04-10']]);
      expect(ahead(soon)).toEqual([
        ['2025-12-31', '2025-12-22'],
        ['2026-03-31', '2026-03-24'],
        ['2026-06-30', '2026-06-23'],
      ]);
    });
  });

  it('repeats while the state lasts, and not for ever', () => {
    const since = { on: 'position', states: ['under_way'] } as const;
    const definition = withTimers({ t: { since, days: 60, calendar: 'own', repeat: true } });
    expect(planned(definition, '2026-06-30')).toEqual([
      't north position:north:2 2025-08-26',
      't north position:north:2#2 2025-11-21',
      't north position:north:2#3 2026-02-23',
      't north position:north:2#4 2026-05-22',
    ]);
    const daily = withTimers({ t: { since, days: 1, calendar: 'own', repeat: true } });
    const first = planned(daily, '2030-01-01');
    expect(first).toHaveLength(MOST_REPEATS);
    const settled = first.map((line) => fired('t', line.split(' ')[2] ?? '', '2030-01-01'));
    expect(planned(daily, '2030-01-01', { fired: settled })).toEqual([]);
    // Those that nobody was told of were not in vain.
    const untold = settled.map((one) => ({ ...one, told: false }));
    expect(planned(daily, '2030-01-01', { fired: untold })).toHaveLength(MOST_REPEATS);
  });

  it('has nothing to say on a closed commitment', () => {
    const closed = facts({ joint: { state: 'completed', since: AGREED, sequence: 9 }, ...due });
    for (const kind of ['deliverable', 'action'] as const) {
      expect(planned(shippedWorkflow(kind), '2030-01-01', { facts: closed })).toEqual([]);
    }
  });

  it('ends where a definition that no check has seen counts in a circle', () => {
    const definition = withTimers({
      a: { since: { on: 'timer', timer: 'b' } },
      b: { since: { on: 'timer', timer: 'a' } },
      c: { since: { on: 'timer', timer: 'nobody' } },
    });
    expect(planned(definition, '2030-01-01')).toEqual([]);
  });
});

describe('chains of timers', () => {
  const proposal = { id: 'p7', openedOn: civilDate('2025-09-01') };
  const lines = (until: string, day: string, done: readonly FiredTimer[] = []): string[] =>
    planned(shippedWorkflow('deliverable'), until, { facts: facts({ proposal }), day: civilDate(day), fired: done });

  it('lists what will happen next to a proposal', () => {
    expect(lines('2025-12-31', '2025-09-01')).toEqual([
      'countersign_soon all proposal:p7 2025-09-22',
      'countersign_lapses all timer:countersign_soon:proposal:p7 2025-09-29',
    ]);
  });

  it('never lapses a proposal before its notice has been out for the whole time', () => {
    // The house was down from before the notice until well after the day on which the proposal would have lapsed.
    expect(lines('2025-10-31', '2025-10-13')).toEqual([
      'countersign_soon all proposal:p7 2025-09-22',
      'countersign_lapses all timer:countersign_soon:proposal:p7 2025-10-20',
    ]);
    const late = [fired('countersign_soon', 'proposal:p7', '2025-10-13')];
    expect(lines('2025-10-19', '2025-10-19', late)).toEqual([]);
    expect(lines('2025-10-20', '2025-10-20', late)).toEqual([
      'countersign_lapses all timer:countersign_soon:proposal:p7 2025-10-20',
    ]);
  });

  it('counts all else from the day on which the timer before was due, however late it was carried out', () => {
    const question = (day: string, done: FiredTimer[] = []): string[] =>
      planned(shippedWorkflow('deliverable'), day, { facts: facts(due), day: civilDate(day), fired: done });
    const task = 'overdue_task north timer:overdue:deadline:3:north 2026-03-17';
    expect(question('2026-04-30')).toContain(task);
    expect(question('2026-04-30', [fired('overdue', 'deadline:3:north', '2026-04-01')])).toContain(task);
  });

  it('carries level and action along', () => {
    const question: TimerQuestion = {
      facts: facts(due),
      calendars: CALENDARS,
      day: civilDate('2026-04-30'),
      fired: [],
    };
    const found = dueTimers(shippedWorkflow('deliverable'), question).map(({ timer, action, level }) => [
      timer,
      action,
      level,
    ]);
    expect(found).toEqual([
      ['overdue', 'escalate', 1],
      ['overdue', 'escalate', 1],
      ['overdue_task', 'task', null],
      ['overdue_task', 'task', null],
    ]);
  });
});
