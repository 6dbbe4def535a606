import { civilDate } from '../../src/domain/shared/civil-date.js';
import { moveSubject } from '../../src/domain/workflow/subject.js';
import type { TimerAnchor } from '../../src/domain/workflow/timers/timer-definition.js';
import { MoveService } from '../../src/modules/commitments/index.js';
import { ReminderSweepService } from '../../src/modules/reminders/index.js';
import { TimerOutlook, TimerTasks } from '../../src/modules/timers/index.js';
import { propose } from '../support/agreeing.js';
import { aCommitment, type BuiltCommitment } from '../support/builders/a-commitment.js';
import type { BuiltConference } from '../support/builders/a-conference.js';
import { startPostRoom } from '../support/seed/post-room.js';
import { workflowWithTimers } from '../support/seed/workflow-with-timers.js';
import { OVERDUE, type TimerRoom, timerRoom, told, WAITING } from '../support/timer-room.js';
import type { TestApplication } from '../support/test-application.js';

const ANCHORS: Readonly<Record<string, TimerAnchor>> = {
  position: WAITING,
  joint: { on: 'joint', states: ['agreed'] },
  before: { on: 'deadline', when: 'before' },
  after: OVERDUE,
  proposal: { on: 'proposal' },
};

/** Both sides work by the Hong Kong calendar; commitments are agreed on Monday 5 January 2026, the clock begins there. */
describe('timers of running commitments', () => {
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

  const fired = async ({ id }: BuiltCommitment): Promise<string[]> => {
    const { rows } = await test.owner.query<{ line: string }>(
      `select concat_ws(' ', timer, nullif(side_id, ''), due_on, nullif(fired_on, due_on), action, level) as line
       from timer_firing where commitment_id = $1 order by due_on, timer, side_id`,
      [id],
    );
    return rows.map(({ line }) => line);
  };

  it('fire from every anchor with every action, each once and on its day', async () => {
    const timers = Object.entries(ANCHORS).flatMap(([name, since]) => [
      [`${name}_notify`, { since, calendar: name === 'position' ? 'own' : 'joint' }] as const,
      [`${name}_escalate`, { since, then: 'escalate', level: 1 }] as const,
      [`${name}_task`, { since, then: 'task' }] as const,
      [`${name}_then`, { since: { on: 'timer', timer: `${name}_notify` }, days: 1 }] as const,
    ]);
    await room.running(Object.fromEntries(timers));
    const one = await aCommitment(test, conference).due('2026-01-20').with('north', 'waiting').build();
    await propose(test, conference.actor('north', 'secretariat'), one, moveSubject('withdraw'));
    for (const day of ['05', '06', '07', '08', '09', '12', '13', '14', '19', '20', '27', '28'])
      await room.sweep(`2026-01-${day}`);
    const each = (name: string, day: string, then: string, sides: readonly string[]): string[] =>
      ['escalate', 'notify', 'task', 'then'].flatMap((what) =>
        sides.map((side) => {
          const action = what === 'then' ? 'notify' : what === 'escalate' ? 'escalate 1' : what;
          return [`${name}_${what}`, side, `2026-01-${what === 'then' ? then : day}`, action].filter(Boolean).join(' ');
        }),
      );
    const both = ['north', 'south'];
    expect((await fired(one)).sort()).toEqual(
      [
        ...each('position', '12', '13', ['north']),
        ...each('joint', '12', '13', ['']),
        ...each('proposal', '12', '13', ['']),
        ...each('before', '13', '14', both),
        ...each('after', '27', '28', both),
      ].sort(),
    );
  });

  it('catch a missed week up, over a restart: all are claimed, the last of each is told, and said to be late', async () => {
    await room.running({ again: { since: WAITING, days: 2, repeat: true } });
    const one = await aCommitment(test, conference).with('north', 'waiting').build();
    await room.sweep('2026-01-06');
    const restarted = await startPostRoom({ databaseUrl: test.url, now: '2026-01-15T08:00:00+08:00' });
    const late = await room.sweep('2026-01-15', restarted);
    await restarted.close();
    expect(await fired(one)).toEqual(
      ['07', '09', '13']
        .map((day) => `again north 2026-01-${day} 2026-01-15 notify`)
        .concat('again north 2026-01-15 notify'),
    );
    expect(told(late)).toEqual([`${room.emailOf('north', 'lead')} again@2026-01-15`]);
    expect(told(await room.sweep('2026-01-16'))).toEqual([]);
    expect(told(await room.sweep('2026-01-19'))).toEqual([`${room.emailOf('north', 'lead')} again@2026-01-19`]);
  });

  it('begin anew with a moved deadline, and what was planned by the old one is gone', async () => {
    await room.running({ late: { since: OVERDUE } });
    const one = await aCommitment(test, conference).due('2026-01-12').build();
    const move = async (version: number, day: string) => {
      await test.owner.query('update deadline set in_force = false where commitment_id = $1', [one.id]);
      await test.owner.query(
        `insert into deadline (commitment_id, version, kind, precision, earliest, latest, agreed_on, in_force)
         values ($1, $2, 'dated', 'day', $3, $3, '2026-01-16', true)`,
        [one.id, version, day],
      );
    };
    await room.sweep('2026-01-16');
    await move(2, '2026-01-19');
    await room.sweep('2026-01-19'); // five working days after the 12th
    expect(await fired(one)).toEqual([]);
    await room.sweep('2026-01-26');
    expect(await fired(one)).toEqual(['late north 2026-01-26 notify', 'late south 2026-01-26 notify']);
    await move(3, '2026-01-26');
    await room.sweep('2026-02-02');
    expect(await fired(one)).toHaveLength(4);
  });

  it('count from every period of a deadline that recurs, unless it is reported or closed', async () => {
    await room.running({
      late: { since: OVERDUE },
      work: { since: { on: 'timer', timer: 'late' }, days: 2, then: 'task' },
    });
    const one = await aCommitment(test, conference).dueEvery('quarter').build();
    await room.sweep('2026-01-06'); // the quarter is running
    await test.owner.query(
      `insert into statement (id, commitment_id, side_id, activity, language, narrative, period_from, period_to, visibility,
         sequence, draft, stated_on)
       values (gen_random_uuid(), $1, 'south', 'some', 'en', 'As planned.', '2026-01-01', '2026-02-10', 'side', 1, 1, '2026-02-10')`,
      [one.id],
    );
    await room.sweep('2026-04-10'); // five joint working days after 31 March
    await room.sweep('2026-04-14');
    const quarter = ['late north 2026-04-10 notify', 'work north 2026-04-14 task'];
    expect(await fired(one)).toEqual(quarter);
    expect((await test.get(TimerTasks).open(conference.actor('north', 'secretariat'))).items[0]?.sinceOn).toBe(
      '2026-03-31',
    );
    await test.owner.query(
      `insert into record (commitment_id, sequence, lane, draft, kind, schema_version, payload, effective_on, recorded_at,
         visibility, salt, payload_hash, hash)
       select commitment_id, 99, lane, draft, 'joint_moved', schema_version, $2, effective_on, recorded_at, visibility, salt,
         payload_hash, hash from record where commitment_id = $1 and sequence = 1`,
      [one.id, JSON.stringify({ from: 'agreed', to: 'agreed', period: { from: '2026-04-01', to: '2026-06-30' } })],
    );
    await room.sweep('2026-07-08');
    expect(await fired(one)).toEqual(quarter);
    await room.sweep('2026-10-14');
    expect((await fired(one)).slice(2).map((line) => line.slice(0, 10))).toEqual([
      'late north',
      'late south',
      'work north',
      'work south',
    ]);
  });

  it('fire nothing for a position left before, for a side that is done, and for a closed commitment', async () => {
    await room.running({ wait: { since: WAITING }, late: { since: OVERDUE } });
    const left = await aCommitment(test, conference).with('north', 'waiting').build();
    const resume = { move: 'resume', reason: null, waitingFor: null, seenVersion: left.version };
    await test.get(MoveService).move(conference.actor('north', 'secretariat'), { commitmentId: left.id, ...resume });
    const done = await aCommitment(test, conference).due('2026-01-05').with('north', 'fulfilled').build();
    const closed = await aCommitment(test, conference).due('2026-01-05').with('north', 'waiting').build();
    await test.owner.query(`update commitment set joint_state = 'completed', closed_on = '2026-01-06' where id = $1`, [
      closed.id,
    ]);
    await room.sweep('2026-01-20');
    expect([await fired(left), await fired(done), await fired(closed)]).toEqual([
      [],
      ['late south 2026-01-12 2026-01-20 notify'],
      [],
    ]);
  });

  it('fire once to ten sweeps at a time', async () => {
    await room.running({ wait: { since: WAITING }, all: { since: ANCHORS['joint'] ?? WAITING } });
    const many = await Promise.all(
      Array.from({ length: 5 }, () => aCommitment(test, conference).withAll('waiting').build()),
    );
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => room.sweep('2026-01-12')));
    expect(outcomes.reduce((sum, { claimed }) => sum + claimed, 0)).toBe(5 * 2 * 2);
    for (const one of many)
      expect(await fired(one)).toEqual([
        'all 2026-01-12 notify',
        'wait north 2026-01-12 notify',
        'wait south 2026-01-12 notify',
      ]);
  });

  it('leave nothing behind where the sweep dies half way, and fire at the next one', async () => {
    await room.running({ wait: { since: WAITING } });
    const one = await aCommitment(test, conference).with('north', 'waiting').build();
    const other = await test.owner.connect();
    await other.query('begin; lock table mail in exclusive mode');
    const dying = room.sweep('2026-01-12').catch((error: unknown) => error);
    const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    let pid: number | undefined;
    while (pid === undefined) pid = (await test.owner.query<{ pid: number }>(waiting)).rows[0]?.pid;
    await test.owner.query('select pg_terminate_backend($1)', [pid]);
    expect(await dying).toBeInstanceOf(Error);
    await other.query('rollback');
    other.release();
    expect(await fired(one)).toEqual([]);
    expect(told(await room.sweep('2026-01-12'))).toEqual([`${room.emailOf('north', 'lead')} wait@2026-01-12`]);
    expect(await fired(one)).toEqual(['wait north 2026-01-12 notify']);
  });

  it('fire for a version that the conference agreed on and another process published', async () => {
    const elsewhere = await startPostRoom({ databaseUrl: test.url, now: '2026-01-05T12:00:00+08:00' });
    const version = await workflowWithTimers(elsewhere, 'study', { wait: { since: WAITING } }, conference.id);
    const one = await aCommitment(elsewhere, conference).of('study').on(version).with('north', 'waiting').build();
    await elsewhere.close();
    expect(told(await room.sweep('2026-01-12'))).toEqual([`${room.emailOf('north', 'lead')} wait@2026-01-12`]);
    expect(await fired(one)).toEqual(['wait north 2026-01-12 notify']);
  });

  it('of what fell due before the first sweep nobody is told, and nothing is asked; counting goes on from there', async () => {
    await room.running({
      again: { since: WAITING, days: 10, repeat: true },
      raise: { since: WAITING, then: 'escalate', level: 1 },
      work: { since: OVERDUE, then: 'task' },
      after: { since: { on: 'timer', timer: 'work' }, days: 30 },
    });
    const old = await aCommitment(test, conference).due('2026-01-12').with('north', 'waiting').build();
    const [lead, office] = [conference.actor('north', 'lead'), conference.actor('north', 'secretariat')];
    expect(told(await room.sweep('2026-03-02'))).toEqual([]);
    expect((await test.get(TimerTasks).open(office)).items).toEqual([]);
    expect((await test.get(TimerOutlook).of(lead, old.id)).fired).toEqual([]);
    expect((await fired(old)).filter((line) => !line.includes(' 2026-03-02 '))).toEqual([]);
    expect(told(await room.sweep('2026-03-03'))).toEqual([]);
    const { planned } = await test.get(TimerOutlook).of(lead, old.id);
    expect(planned.slice(0, 2).map(({ timer, dueOn }) => `${timer} ${dueOn}`)).toEqual([
      'again 2026-03-05',
      'after 2026-03-05',
    ]);
    const to = (side: string) => room.emailOf(side, 'lead');
    expect(told(await room.sweep('2026-03-05'))).toEqual(
      [`${to('north')} after@2026-03-05`, `${to('north')} again@2026-03-05`, `${to('south')} after@2026-03-05`].sort(),
    );
  });

  it('a dry run tells all of it and keeps nothing', async () => {
    await room.running({ wait: { since: WAITING } });
    const one = await aCommitment(test, conference).with('north', 'waiting').build();
    const dry = { conferenceId: conference.id, on: civilDate('2026-01-12'), dryRun: true };
    expect(told(await test.get(ReminderSweepService).sweep(dry))).toHaveLength(1);
    expect(await fired(one)).toEqual([]);
  });
});
