import type { Actor } from '../../src/domain/shared/actor.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import { moveSubject } from '../../src/domain/workflow/subject.js';
import { ProposalService } from '../../src/modules/proposals/index.js';
import { ReminderReasons, ReminderSweepService } from '../../src/modules/reminders/index.js';
import { LapseSweep, TimerOutlook, TimerTasks } from '../../src/modules/timers/index.js';
import type { Transaction } from '../../src/platform/database/transaction.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { consentTo, propose } from '../support/agreeing.js';
import { apiClient } from '../support/api-client.js';
import { atOnce } from '../support/at-once.js';
import { aCommitment } from '../support/builders/a-commitment.js';
import { aConference, type BuiltConference } from '../support/builders/a-conference.js';
import { refusalOf } from '../support/refusal-of.js';
import { startPostRoom } from '../support/seed/post-room.js';
import { type SomeTimers, workflowWithTimers } from '../support/seed/workflow-with-timers.js';
import type { TestApplication } from '../support/test-application.js';

const LAPSING: SomeTimers = {
  soon: { since: { on: 'proposal' }, days: 3 },
  lapses: { since: { on: 'timer', timer: 'soon' }, days: 2, then: 'lapse' },
};
const WORK: SomeTimers = {
  work: { since: { on: 'position', states: ['waiting'] }, then: 'task' },
  all: { since: { on: 'joint', states: ['agreed'] }, days: 6, then: 'task' },
};

/** Nothing is to go wrong. */
const STRICT = {
  note: (_part: string, _id: string, error: unknown): never => {
    throw error;
  },
};

/** The clock begins on Monday 5 January 2026 and goes on from test to test. */
describe('what timers end and what they ask for', () => {
  let test: TestApplication;
  let conference: BuiltConference;
  let north: Actor;
  let south: Actor;

  beforeAll(async () => {
    test = await startPostRoom({ now: '2026-01-05T08:00:00+08:00' });
  }, 120_000);

  afterAll(() => test?.close());

  beforeEach(async () => {
    conference = await aConference(test);
    north = conference.actor('north', 'secretariat');
    south = conference.actor('south', 'secretariat');
  });

  const sweep = (on: string) =>
    test.get(ReminderSweepService).sweep({ conferenceId: conference.id, on: civilDate(on), dryRun: false });
  const day = (on: string): void => test.clock.moveTo(new Date(`${on}T09:00:00+08:00`));
  const stateOf = async (id: string) =>
    (await test.owner.query<{ state: string }>('select state from proposal where id = $1', [id])).rows[0]?.state;
  const frame = () => ({
    id: conference.id,
    sides: ['north', 'south'].map((id) => {
      return { id, calendar: 'hk', name: { en: '', 'zh-Hant': '', 'zh-Hans': '' }, seal: '', language: 'en' as const };
    }),
  });

  it('a proposal lapses after notice, once its last day is over, and both sides are told', async () => {
    await workflowWithTimers(test, 'deliverable', LAPSING);
    const one = await aCommitment(test, conference).build();
    const { proposalId } = await propose(test, north, one, moveSubject('withdraw'));
    for (const on of ['2026-01-07', '2026-01-08', '2026-01-09', '2026-01-12']) {
      day(on);
      await sweep(on);
      expect(await stateOf(proposalId)).toBe('open'); // the 12th is the last day
    }
    day('2026-01-13');
    await sweep('2026-01-13');
    expect(await stateOf(proposalId)).toBe('lapsed');
    day('2026-01-14');
    const { mails } = await sweep('2026-01-14');
    expect(mails.map(({ to }) => to).sort()).toEqual(
      ['north', 'south'].map((side) => conference.emailOf(conference.actor(side, 'lead'))).sort(),
    );
    expect(mails[0]?.body).toContain('Lapsed without an answer on Tue 13 Jan');
    const { fired } = await test.get(TimerOutlook).of(south, one.id);
    expect(fired.map(({ timer, dueOn, firedOn }) => [timer, dueOn, firedOn])).toEqual([
      ['lapses', '2026-01-12', '2026-01-13'],
      ['soon', '2026-01-08', '2026-01-08'],
    ]);
  });

  it('a late notice moves the last day, for nobody may lose a proposal without it', async () => {
    await workflowWithTimers(test, 'deliverable', LAPSING);
    const one = await aCommitment(test, conference).build();
    const { proposalId } = await propose(test, north, one, moveSubject('withdraw')); // 14 January
    day('2026-01-28');
    await sweep('2026-01-28');
    const { planned } = await test.get(TimerOutlook).of(north, one.id);
    expect(planned.map(({ timer, dueOn }) => [timer, dueOn])).toEqual([['lapses', '2026-01-30']]);
    day('2026-01-30');
    await sweep('2026-01-30');
    expect(await stateOf(proposalId)).toBe('open');
    day('2026-02-02');
    await sweep('2026-02-02');
    expect(await stateOf(proposalId)).toBe('lapsed');
  });

  it.each(['accept', 'lapse'])('of lapse and accept at the same instant the first wins: %s', async (first) => {
    await workflowWithTimers(test, 'deliverable', LAPSING);
    const one = await aCommitment(test, conference).build();
    const opened = await propose(test, north, one, moveSubject('withdraw'));
    const start = first === 'accept' ? ['2026-02-09', '2026-02-12'] : ['2026-03-02', '2026-03-05'];
    day(start[0] ?? '');
    await sweep(start[0] ?? '');
    day(start[1] ?? '');
    const accept = () => test.get(ProposalService).accept(south, consentTo(opened));
    const lapse = () => test.get(LapseSweep).run(frame(), STRICT);
    const works = first === 'accept' ? [accept, lapse] : [lapse, accept];
    const settled = await atOnce<unknown>(test, one.id, works);
    const { rows } = await test.owner.query(
      `select timer from timer_firing where commitment_id = $1 and action = 'lapse'`,
      [one.id],
    );
    if (first === 'accept') {
      expect(settled).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled', value: 0 }]);
      expect([await stateOf(opened.proposalId), rows]).toEqual(['accepted', []]);
    } else {
      expect(settled).toMatchObject([{ status: 'fulfilled', value: 1 }, { status: 'rejected' }]);
      expect([await stateOf(opened.proposalId), rows]).toEqual(['lapsed', [{ timer: 'lapses' }]]);
    }
  });

  it('two sweeps at once let a proposal lapse once', async () => {
    await workflowWithTimers(test, 'deliverable', LAPSING);
    const one = await aCommitment(test, conference).build();
    await propose(test, north, one, moveSubject('withdraw'));
    day('2026-03-16');
    await sweep('2026-03-16');
    day('2026-03-20');
    const counts = await Promise.all([1, 2, 3].map(() => test.get(LapseSweep).run(frame(), STRICT)));
    expect(counts.sort()).toEqual([0, 0, 1]);
  });

  it('a task is its side’s own: listed, settled once, out of the other side’s sight', async () => {
    await workflowWithTimers(test, 'deliverable', WORK);
    const one = await aCommitment(test, conference).with('north', 'waiting').build();
    await sweep('2026-01-06'); // from here on the house looks after it
    await sweep('2026-03-20');
    const tasks = test.get(TimerTasks);
    const listed = async (actor: Actor) => (await tasks.open(actor)).items.map(({ timer }) => timer).sort();
    expect([await listed(north), await listed(south)]).toEqual([['all', 'work'], ['all']]);
    expect(await listed(conference.actor('north', 'lead'))).toEqual([]);
    const id = (await tasks.open(north)).items.find(({ timer }) => timer === 'work')?.id ?? '';
    expect((await refusalOf(tasks.settle(south, id))).code).toBe('not_found');
    expect((await refusalOf(tasks.settle(conference.actor('north', 'lead'), id))).code).toBe('forbidden');
    const settled = await tasks.settle(north, id);
    day('2026-03-23');
    expect(await tasks.settle(north, id)).toEqual(settled);
    expect(settled.settledAt?.toISOString()).toBe('2026-03-20T01:00:00.000Z');
    // What is of all sides is settled by each for itself.
    await tasks.settle(north, (await tasks.open(north)).items[0]?.id ?? '');
    expect([await listed(north), await listed(south)]).toEqual([[], ['all']]);
    const seen = (sideId: string | null) =>
      test
        .get(UnitOfWork)
        .run({ sideId }, async (tx) => [
          (await tx.rows('select 1 from timer_firing where commitment_id = $1', [one.id])).length,
          (
            await tx.rows(
              'select 1 from timer_settlement s join timer_firing f on f.id = firing_id where commitment_id = $1',
              [one.id],
            )
          ).length,
        ]);
    expect([await seen('north'), await seen('south'), await seen(null)]).toEqual([
      [2, 2],
      [1, 0],
      [1, 0],
    ]);
    const forged = test
      .get(UnitOfWork)
      .run({ sideId: 'south' }, (tx) =>
        tx.rows(
          `insert into timer_firing values (gen_random_uuid(), $1, 't', 'k', 'north', now(), now(), now(), 'task', null, now(), true, 1, 1)`,
          [one.id],
        ),
      );
    await expect(forged).rejects.toThrow('row-level security');
    const changed = test.get(UnitOfWork).run({ sideId: 'north' }, (tx) => tx.rows('delete from timer_firing'));
    await expect(changed).rejects.toThrow('permission denied');
  });

  it('the API tells what comes next and what fired, plans the lines of a post, and says why a mail came', async () => {
    await workflowWithTimers(test, 'deliverable', {
      wait: { since: { on: 'position', states: ['waiting'] }, calendar: 'own', then: 'escalate', level: 1 },
      then: { since: { on: 'timer', timer: 'wait' }, days: 240, then: 'task' },
    });
    // Next year's calendar of the Mainland is not published.
    await test.owner.query(`update side set calendar = 'cn' where conference_id = $1 and id = 'north'`, [
      conference.id,
    ]);
    const one = await aCommitment(test, conference).with('north', 'waiting').build();
    await sweep('2026-01-06'); // from here on the house looks after it
    const office = await apiClient(test, conference, north);
    const path = `commitments/${one.id}/timers`;
    const first = (await office.get(path)).json();
    expect(first).toMatchObject({
      planned: [{ timer: 'wait', side_id: 'north', due_on: '2026-03-23', action: 'escalate', level: 1, days: 5 }, {}],
      fired: [],
    });
    expect(first.planned[1]).toMatchObject({ timer: 'then', provisional: true });
    const other = await apiClient(test, conference, south);
    expect((await other.get(path)).json()).toEqual({ planned: [], fired: [] });
    const planned = (await office.get('reminders/planned')).json();
    expect(planned.items).toMatchObject([{ date: '2026-03-23', items: [{ about: 'timer', rung: 'wait' }] }]);
    const { mails } = await sweep('2026-03-23');
    expect((await office.get(path)).json()).toMatchObject({ fired: [{ timer: 'wait', fired_on: '2026-03-23' }] });
    expect((await office.get('reminders/planned')).json()).toEqual({ items: [], next_cursor: null });
    const mail = mails.find(({ to }) => to === conference.emailOf(north));
    const why = await test.get(ReminderReasons).whyDidIGetThis(north, mail?.id ?? '');
    expect(why.reminders).toMatchObject([{ about: 'timer', label: { en: 'The timer wait' }, deadlineVersion: null }]);
    const elsewhere = await aConference(test);
    const stranger = await apiClient(test, elsewhere, elsewhere.actor('north', 'lead'));
    expect((await stranger.get(path)).statusCode).toBe(404);
  });

  it('a proposal lapses under a version that the conference agreed on and another process published', async () => {
    day('2026-03-24');
    await sweep('2026-01-06'); // from here on the house looks after it
    const elsewhere = await startPostRoom({ databaseUrl: test.url, now: '2026-03-24T08:00:00+08:00' });
    const version = await workflowWithTimers(elsewhere, 'study', { ...LAPSING, ...WORK }, conference.id);
    const one = await aCommitment(elsewhere, conference).of('study').on(version).with('north', 'waiting').build();
    const { proposalId } = await propose(elsewhere, north, one, moveSubject('withdraw'));
    await elsewhere.close();
    const within = <T>(ask: (tx: Transaction) => Promise<T>) => test.get(UnitOfWork).read(north, ask);
    const { planned } = await within((tx) => test.get(TimerOutlook).within(tx, north, one.id));
    expect(planned[0]?.label.en).toBe('The timer work');
    for (const on of ['2026-03-27', '2026-03-31', '2026-04-01']) {
      day(on);
      await sweep(on);
    }
    expect(await stateOf(proposalId)).toBe('lapsed');
    expect((await test.get(TimerTasks).open(north)).items.map(({ label }) => label?.en)).toEqual([
      'The timer work',
      'The timer all',
    ]);
  });
});
