import { civilDate } from '../../src/domain/shared/civil-date.js';
import { moveSubject } from '../../src/domain/workflow/subject.js';
import {
  RemindCommand,
  ReminderSweepService,
  SweepFailed,
  type SweepOutcome,
} from '../../src/modules/reminders/index.js';
import { JobRegistry } from '../../src/platform/queue/job-registry.js';
import { propose } from '../support/agreeing.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { startPostRoom } from '../support/seed/post-room.js';
import { workflowWithTimers } from '../support/seed/workflow-with-timers.js';
import type { TestApplication } from '../support/test-application.js';

/** Commitments are agreed on 5 January 2026; the clock goes on from test to test. */
describe('a sweep of which a part goes wrong', () => {
  let test: TestApplication;
  let conference: BuiltConference;

  beforeAll(async () => {
    test = await startPostRoom({ now: '2026-01-05T09:00:00+08:00' });
    await workflowWithTimers(test, 'deliverable', {
      soon: { since: { on: 'proposal' }, days: 3 },
      lapses: { since: { on: 'timer', timer: 'soon' }, days: 2, then: 'lapse' },
      wait: { since: { on: 'position', states: ['waiting'] } },
    });
  }, 120_000);

  afterAll(() => test?.close());

  beforeEach(async () => {
    conference = await aConference(test);
  });

  const sweep = async (on: string): Promise<SweepOutcome> => {
    test.clock.moveTo(new Date(`${on}T09:00:00+08:00`));
    return test.get(ReminderSweepService).sweep({ conferenceId: conference.id, on: civilDate(on), dryRun: false });
  };
  const failed = async (swept: Promise<unknown>): Promise<SweepFailed> => {
    const error: unknown = await swept.catch((reason: unknown) => reason);
    if (!(error instanceof SweepFailed)) throw new Error('the sweep did not fail', { cause: error });
    return error;
  };
  const faultsOf = ({ faults }: SweepFailed): string[] => faults.map(({ part, id }) => `${part} ${id}`);
  const told = ({ mails }: SweepOutcome): string[] =>
    mails.flatMap(({ to, items }) => items.map(({ number, occasion }) => `${to} ${number} ${occasion}`)).sort();
  const lead = (): string => conference.emailOf(conference.actor('north', 'lead'));
  const refusing = async ({ id }: BuiltCommitment): Promise<void> => {
    await test.owner.query(
      `create function refuse_firing() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$;
       create trigger refuse_firing before insert on timer_firing for each row
         when (new.action = 'lapse' and new.commitment_id = '${id}') execute function refuse_firing()`,
    );
  };

  it('ends every other proposal, sends every mail, and ends the one left at the next attempt', async () => {
    const [one, other] = [await aCommitment(test, conference).build(), await aCommitment(test, conference).build()];
    const office = conference.actor('north', 'secretariat');
    for (const each of [one, other]) await propose(test, office, each, moveSubject('withdraw'));
    for (const on of ['2026-01-08', '2026-01-12']) await sweep(on);
    await aCommitment(test, conference).with('north', 'waiting').build();
    await refusing(one);
    const failure = await failed(sweep('2026-01-13'));
    expect(faultsOf(failure)).toEqual([`lapse ${one.id}`]);
    expect(failure.message).toBe(`lapse ${one.id}: no room`);
    expect(told(failure.outcome).filter((line) => line.includes('wait@'))).toHaveLength(1);
    const state = async ({ id }: BuiltCommitment) =>
      (await test.owner.query('select state from proposal where commitment_id = $1', [id])).rows;
    expect([await state(one), await state(other)]).toEqual([[{ state: 'open' }], [{ state: 'lapsed' }]]);
    await test.owner.query('drop function refuse_firing cascade');
    expect(told(await sweep('2026-01-13'))).toEqual([]);
    expect(await state(one)).toEqual([{ state: 'lapsed' }]);
  });

  it('works out the timers of every other commitment', async () => {
    await sweep('2026-01-13');
    const one = await aCommitment(test, conference).with('north', 'waiting').build();
    const other = await aCommitment(test, conference).with('north', 'waiting').build();
    await test.owner.query(`update "position" set since_on = '2026-01-07' where side_id = 'north'`);
    await test.owner.query(`update commitment set joint_state = 'nowhere' where id = $1`, [one.id]);
    const failure = await failed(sweep('2026-01-14'));
    expect(faultsOf(failure)).toEqual([`timer ${one.id}`]);
    expect(told(failure.outcome)).toEqual([`${lead()} ${other.number} wait@2026-01-14`]);
    await test.owner.query(`update commitment set joint_state = 'agreed' where id = $1`, [one.id]);
    // Who has had the mail of the day hears of it with the next one.
    expect(told(await sweep('2026-01-15'))).toEqual([`${lead()} ${one.number} wait@2026-01-14`]);
  });

  it('sweeps every other conference, and then fails the job', async () => {
    const broken = conference;
    conference = await aConference(test);
    for (const each of [broken, conference]) await aCommitment(test, each).due('2026-01-16').build();
    await test.owner.query(`update side set calendar = 'moon' where conference_id = $1 and id = 'south'`, [broken.id]);
    test.clock.moveTo(new Date('2026-01-15T09:00:00+08:00'));
    const job = test.get(JobRegistry).handlerOf('reminder.sweep');
    const run = () => job.handle({ on: '2026-01-15' }, { attempt: 1, last: false });
    const failure = await failed(run());
    expect(new Set(faultsOf(failure))).toEqual(
      new Set([`lapses ${broken.id}`, `side ${broken.id}/north`, `side ${broken.id}/south`]),
    );
    expect(told(failure.outcome).filter((line) => line.startsWith(lead()))).toHaveLength(1);
    expect((await failed(run())).outcome.claimed).toBe(0);
    await test.owner.query(`update side set calendar = 'hk' where conference_id = $1`, [broken.id]);
    expect(await run()).toEqual({ outcome: 'done' });
    expect(await run()).toMatchObject({ outcome: 'skipped' });
  });

  it('that is run again after a conflict notes once what goes wrong both times', async () => {
    await sweep('2026-01-16');
    const one = await aCommitment(test, conference).with('north', 'waiting').build();
    const other = await aCommitment(test, conference).with('north', 'waiting').build();
    const since = `update "position" set since_on = '2026-01-12' where side_id = 'north' and commitment_id = any($1)`;
    await test.owner.query(since, [[one.id, other.id]]);
    await test.owner.query(`update commitment set joint_state = 'nowhere' where id = $1`, [one.id]);
    await test.owner.query(
      `create sequence attempts;
       create function conflict_once() returns trigger security definer language plpgsql as $$
         begin if nextval('attempts') = 1 then raise exception 'conflict' using errcode = '40001'; end if; return new; end $$;
       create trigger conflict_once before insert on timer_firing for each row
         when (new.commitment_id = '${other.id}') execute function conflict_once()`,
    );
    const failure = await failed(sweep('2026-01-19'));
    const attempts = await test.owner.query('select last_value::int as n from attempts');
    await test.owner.query('drop function conflict_once cascade; drop sequence attempts');
    expect(attempts.rows).toEqual([{ n: 2 }]);
    expect(faultsOf(failure)).toEqual([`timer ${one.id}`]);
    expect(told(failure.outcome)).toEqual([`${lead()} ${other.number} wait@2026-01-19`]);
    await test.owner.query(`update commitment set joint_state = 'agreed' where id = $1`, [one.id]);
  });

  it('of the command line tells what was swept, and what was not', async () => {
    await sweep('2026-01-19');
    const one = await aCommitment(test, conference).with('north', 'waiting').build();
    const other = await aCommitment(test, conference).due('2026-01-21').build();
    await test.owner.query(`update commitment set joint_state = 'nowhere' where id = $1`, [one.id]);
    test.clock.moveTo(new Date('2026-01-20T09:00:00+08:00'));
    const report = await test.get(RemindCommand).run({ on: civilDate('2026-01-20'), dryRun: true });
    await test.owner.query(`update commitment set joint_state = 'agreed' where id = $1`, [one.id]);
    expect(report.faults).toEqual([{ part: 'timer', id: one.id, detail: expect.stringContaining('nowhere') }]);
    expect(told(report).filter((line) => line.startsWith(lead()) && line.includes(other.number))).toHaveLength(1);
  });
});
