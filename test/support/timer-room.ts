import { civilDate } from '../../src/domain/shared/civil-date.js';
import type { TimerAnchor } from '../../src/domain/workflow/timers/timer-definition.js';
import { ReminderSweepService, type SweepOutcome } from '../../src/modules/reminders/index.js';
import { aConference, type BuiltConference, type Unit } from './builders/a-conference.js';
import { startPostRoom } from './seed/post-room.js';
import { type SomeTimers, workflowWithTimers } from './seed/workflow-with-timers.js';
import type { TestApplication } from './test-application.js';

export const WAITING: TimerAnchor = { on: 'position', states: ['waiting'] };
export const OVERDUE: TimerAnchor = { on: 'deadline', when: 'after' };

/** What a sweep told whom of: address and occasion, in order. */
export function told({ mails }: SweepOutcome): string[] {
  return mails.flatMap(({ to, items }) => items.map(({ occasion }) => `${to} ${occasion}`)).sort();
}

/** A house in which timers run, with a conference of its own for each test. */
export interface TimerRoom {
  readonly test: TestApplication;
  readonly conference: BuiltConference;
  /** Lets another, empty conference take the place of the one before. */
  renew(): Promise<BuiltConference>;
  /** Deliverables run on these timers from now on. */
  running(timers: SomeTimers): Promise<unknown>;
  sweep(on: string, house?: TestApplication): Promise<SweepOutcome>;
  emailOf(side: string, unit: Unit): string;
}

/** Both sides work by the Hong Kong calendar; commitments are agreed on Monday 5 January 2026, the clock begins there. */
export async function timerRoom(): Promise<TimerRoom> {
  const test = await startPostRoom({ now: '2026-01-05T12:00:00+08:00' });
  let conference = await aConference(test);
  return {
    test,
    get conference() {
      return conference;
    },
    renew: async () => (conference = await aConference(test)),
    running: (timers) => workflowWithTimers(test, 'deliverable', timers),
    sweep: (on, house = test) =>
      house.get(ReminderSweepService).sweep({ conferenceId: conference.id, on: civilDate(on), dryRun: false }),
    emailOf: (side, unit) => conference.emailOf(conference.actor(side, unit)),
  };
}
