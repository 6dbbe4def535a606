import { civilDate } from '../../src/domain/shared/civil-date.js';
import type { TimerAnchor } from '../../src/domain/workflow/timers/timer-definition.js';
import { MoveService } from '../../src/modules/commitments/index.js';
import { PlannedReminders, ReminderReasons } from '../../src/modules/reminders/index.js';
import { TimerOutlook, TimerTasks } from '../../src/modules/timers/index.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { type BuiltConference, type Unit, UNITS } from '../support/builders/a-conference.js';
import { OVERDUE, type TimerRoom, timerRoom, told, WAITING } from '../support/timer-room.js';
import type { TestApplication } from '../support/test-application.js';

const JOINT: TimerAnchor = { on: 'joint', states: ['agreed'] };

/** Both sides work by the Hong Kong calendar; commitments are agreed on Monday 5 January 2026, the clock begins there. */
describe('those who hear of a timer', () => {
  let room: TimerRoom;
  let test: TestApplication;
  let conference: BuiltConference;

  beforeAll(async () => {
    room = await timerRoom();
    test = room.test;
  }, 120_000);

  afterAll(() => test?.close());

  beforeEach(async () => {
    conference = await room.renew();
  });

  it('are told once: to the lead, to wider circles of the side by level, or to the secretariat', async () => {
    await room.running({
      notice: { since: WAITING },
      first: { since: WAITING, then: 'escalate', level: 1 },
      raise: { since: WAITING, then: 'escalate', level: 2 },
      work: { since: WAITING, then: 'task' },
      all: { since: JOINT, then: 'escalate', level: 2 },
    });
    await aCommitment(test, conference).with('north', 'waiting').build();
    const outcome = await room.sweep('2026-01-12');
    const to = (side: string, ...units: Unit[]): string[] => units.map((unit) => room.emailOf(side, unit));
    const lines = (timer: string, people: readonly string[]): string[] =>
      people.map((one) => `${one} ${timer}@2026-01-12`);
    expect(told(outcome)).toEqual(
      [
        ...lines('notice', to('north', 'lead')),
        ...lines('first', to('north', 'lead', 'secretariat')),
        ...lines('raise', to('north', 'lead', 'supporting', 'secretariat')),
        ...lines('work', to('north', 'secretariat')),
        ...lines('all', to('north', 'lead', 'supporting', 'secretariat')),
        ...lines('all', to('south', 'lead', 'supporting', 'secretariat')),
      ].sort(),
    );
    const lead = room.emailOf('north', 'lead');
    const body = outcome.mails.find(({ to }) => to === lead)?.body ?? '';
    expect(body).toContain('TO FOLLOW UP');
    expect(body).toMatch(/The\s+timer\s+raise\.\s+Raised\s+to\s+level\s+2\./);
    expect(body).toMatch(/since\s+Mon\s+5\s+Jan\s+2026,\s+5\s+working\s+days\./);
    expect(told(await room.sweep('2026-01-12'))).toEqual([]);
    expect(told(await room.sweep('2026-01-13'))).toEqual([]);
  });

  it('tell no other side of a side’s own matter, at whatever level, nor does it see one coming', async () => {
    const levels = ([1, 2, 3] as const).flatMap((level) => [
      [`canary_${level}`, { since: WAITING, then: 'escalate', level }] as const,
      [`canary_due_${level}`, { since: OVERDUE, then: 'escalate', level, calendar: 'own' }] as const,
    ]);
    await room.running(Object.fromEntries(levels));
    const one = await aCommitment(test, conference).due('2026-01-05').with('south', 'fulfilled').build();
    const waits = { move: 'wait', reason: null, waitingFor: 'A bank', seenVersion: one.version };
    await test.get(MoveService).move(conference.actor('north', 'lead'), { commitmentId: one.id, ...waits });
    await room.sweep('2026-01-06');
    const within = { from: civilDate('2026-01-06'), to: civilDate('2026-02-06') };
    const coming = async (side: string) => {
      const people = UNITS.map((unit) => conference.actor(side, unit));
      const lines = await Promise.all(
        people.map((one) => test.get(PlannedReminders).planned(one, within.from, within.to)),
      );
      return lines.map((days) => days.flatMap(({ items }) => items).filter(({ about }) => about === 'timer').length);
    };
    // Lead, supporting, delivering, who waits, who has no part, secretariat.
    expect([await coming('north'), await coming('south')]).toEqual([
      [6, 4, 2, 0, 0, 6],
      [0, 0, 0, 0, 0, 0],
    ]);
    const { mails } = await room.sweep('2026-01-13');
    const ofNorth = UNITS.map((unit) => room.emailOf('north', unit));
    const canaries = mails.filter(({ subject, body }) => `${subject} ${body}`.includes('canary'));
    expect(canaries.map(({ to }) => ofNorth.indexOf(to)).sort()).toEqual([0, 1, 2, 5]);
    const south = conference.actor('south', 'secretariat');
    expect(await test.get(TimerOutlook).of(south, one.id)).toEqual({ planned: [], fired: [] });
    expect((await test.get(TimerTasks).open(south)).items).toEqual([]);
    expect(
      (await test.get(ReminderReasons).remindersOf(south, one.id)).given.filter(({ about }) => about === 'timer'),
    ).toEqual([]);
  });
});
