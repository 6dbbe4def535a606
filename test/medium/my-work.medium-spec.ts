import { workdaysBetween } from '../../src/domain/calendar/count-workdays.js';
import { civilDate } from '../../src/domain/shared/civil-date.js';
import { MyWorkService, SessionOverviewService } from '../../src/modules/commitments/index.js';
import { MyProposalsRepository } from '../../src/modules/commitments/read/my-proposals.repository.js';
import { MyOwedRepository } from '../../src/modules/commitments/read/my-owed.repository.js';
import { MyTasks } from '../../src/modules/commitments/read/my-tasks.js';
import { MyTasksRepository } from '../../src/modules/commitments/read/my-tasks.repository.js';
import { SessionOverviewRepository } from '../../src/modules/commitments/read/session-overview.repository.js';
import { FixedClock } from '../../src/platform/clock/fixed-clock.js';
import { statementsOfSecond } from '../support/seed/statements-of-second.js';
import { openReadingBench, type ReadingBench } from '../support/seed/reading-bench.js';
import { seedCommitment, seedProposal, seedStatement } from '../support/seed/seed-commitment.js';
import { actorOf, seedConference } from '../support/seed/seed-conference.js';
import { shippedCalendar } from '../support/shipped-calendars.js';
import { seedManyCommitments } from '../support/seed/seed-many-commitments.js';

const MONDAY = civilDate('2026-11-23');

/** North works Monday to Friday: five working days on is Monday 30 November, twenty on is Monday 21 December. */
describe('my work and the session', () => {
  let bench: ReadingBench;
  let work: MyWorkService;
  let sessions: SessionOverviewService;

  beforeAll(async () => {
    bench = await openReadingBench();
    work = new MyWorkService(
      bench.unitOfWork,
      bench.schedules,
      new MyTasks(new MyOwedRepository(), new MyTasksRepository()),
      new MyProposalsRepository(),
      bench.definitions,
    );
    const clock = new FixedClock(new Date('2026-11-23T04:00:00Z'));
    sessions = new SessionOverviewService(bench.unitOfWork, bench.conferences, new SessionOverviewRepository(), clock);
    await seedConference(bench.owner, 'one', 2);
    const add = (wanted: Parameters<typeof seedCommitment>[2]) => seedCommitment(bench.owner, 'one', wanted);
    const dated = (latest: string) => ({ kind: 'dated', latest });
    const supporting = [
      ['n-other', 'lead'],
      ['n-lead', 'supporting'],
      ['s-lead', 'lead'],
    ] as const;
    const late = await add({ number: '01.01', deadline: dated('2026-11-20') });
    await add({ number: '01.02', deadline: dated('2026-11-30'), parts: supporting });
    await add({ number: '01.03', deadline: dated('2026-11-30') });
    await add({ number: '01.04', deadline: dated('2026-12-01') });
    await add({ number: '01.05', deadline: dated('2026-12-21') });
    await add({ number: '01.06', deadline: dated('2026-12-22') });
    await add({ number: '02.01', area: 2, deadline: { kind: 'before_session' } });
    await add({ number: '02.02', area: 2, deadline: { kind: 'none' }, standing: 'sides_differ' });
    await add({
      number: '02.03',
      area: 2,
      deadline: dated('2026-11-20'),
      positions: { north: { state: 'fulfilled' } },
    });
    await add({ number: '02.04', area: 2, deadline: { kind: 'recurring', every: 'quarter' } });
    await add({
      number: '02.05',
      area: 2,
      deadline: dated('2025-01-01'),
      closedOn: '2025-01-01',
      standing: 'fulfilled',
      joint: 'completed',
    });
    const others = await add({
      number: '02.06',
      area: 2,
      parts: [
        ['n-other', 'lead'],
        ['s-other', 'lead'],
      ],
      deadline: dated('2026-11-20'),
    });
    await seedStatement(bench.owner, late, {
      side: 'north',
      statedOn: '2026-05-23',
      visibility: 'shared',
      sequence: 4,
    });
    await seedStatement(bench.owner, late, { side: 'north', statedOn: '2026-11-20', visibility: 'side', sequence: 5 });
    await seedStatement(bench.owner, others, {
      side: 'south',
      statedOn: '2026-05-24',
      visibility: 'shared',
      sequence: 4,
    });
    await seedProposal(bench.owner, late, 'south');
    await seedProposal(bench.owner, others, 'north');
  }, 60_000);

  afterAll(() => bench.close());

  async function groups(code: Parameters<typeof actorOf>[1]): Promise<Record<string, string[]>> {
    const view = await work.view(actorOf('one', code), MONDAY);
    return Object.fromEntries(
      view.groups.map((one) => [one.group, one.tasks.map((task) => `${task.number} ${task.part}`)]),
    );
  }

  it('puts what a liaison owes in order of urgency, leading before supporting, both edges of each group in place', async () => {
    expect(await groups('n-lead')).toEqual({
      past_due: ['01.01 lead'],
      this_week: ['01.03 lead', '01.02 supporting'],
      near: ['01.04 lead', '01.05 lead'],
      later: ['01.06 lead', '02.04 lead'],
      before_session: ['02.01 lead'],
      no_date: ['02.02 lead'],
      done_on_our_side: ['02.03 lead'],
    });
  });

  it('names groups from the most urgent to the least', async () => {
    const { groups: shown, total } = await work.view(actorOf('one', 'n-lead'), MONDAY);
    expect(shown.map((one) => one.group)).toEqual([
      'past_due',
      'this_week',
      'near',
      'later',
      'before_session',
      'no_date',
      'done_on_our_side',
    ]);
    expect(total).toBe(10);
  });

  it('shows a secretariat all of its side', async () => {
    const all = await groups('n-sec');
    expect(all['past_due']).toEqual(['01.01 side', '02.06 side']);
    expect(Object.values(all).flat()).toHaveLength(11);
  });

  it('orders by day and number alone what a secretariat looks after, whatever its own organisation leads', async () => {
    const officer = { ...actorOf('one', 'n-lead'), role: 'secretariat' as const };
    const { groups: shown } = await work.view(officer, MONDAY);
    for (const { tasks } of shown) {
      const places = tasks.map(({ schedule, number }) => `${schedule?.due ?? '9999'} ${number}`);
      expect(places).toEqual([...places].sort());
    }
    expect(shown.find(({ group }) => group === 'this_week')?.tasks.map(({ number }) => number)).toEqual([
      '01.02',
      '01.03',
    ]);
  });

  it('counts days by the calendar of the own side', async () => {
    const from = civilDate('2025-12-24');
    const left = async (code: 'n-lead' | 's-lead') => {
      const tasks = (await work.view(actorOf('one', code), from)).groups.flatMap((one) => one.tasks);
      return tasks.find((task) => task.number === '01.01')?.schedule?.workdaysLeft;
    };
    const counted = (calendar: string): number =>
      workdaysBetween([shippedCalendar(calendar)], from, civilDate('2026-11-20')).days;
    expect(counted('hk')).not.toBe(counted('cn'));
    expect([await left('n-lead'), await left('s-lead')]).toEqual([counted('hk'), counted('cn')]);
  });

  it('tells what the own side last said and whether a draft lies ready, to the own side alone', async () => {
    const first = async (code: 'n-lead' | 's-lead') =>
      (await work.view(actorOf('one', code), MONDAY)).groups[0]?.tasks[0];
    expect(await first('n-lead')).toMatchObject({
      lastStatement: { statedOn: '2026-05-23', activity: 'some' },
      hasDraft: true,
    });
    expect(await first('s-lead')).toMatchObject({ number: '01.01', lastStatement: null, hasDraft: false });
  });

  it('sets proposals before the side that must answer and beside the side that waits', async () => {
    const seen = async (code: Parameters<typeof actorOf>[1]) => {
      const view = await work.view(actorOf('one', code), MONDAY);
      return [view.toDecide.map((one) => one.number), view.awaitingOthers.map((one) => one.number)];
    };
    expect(await seen('n-lead')).toEqual([['01.01'], []]);
    expect(await seen('n-other')).toEqual([[], ['02.06']]);
    expect(await seen('n-sec')).toEqual([['01.01'], ['02.06']]);
    expect(await seen('s-sec')).toEqual([['02.06'], ['01.01']]);
    expect(await seen('s-other')).toEqual([['02.06'], []]);
    const card = (await work.view(actorOf('one', 'n-lead'), MONDAY)).toDecide[0];
    expect(card).toMatchObject({
      titles: { en: 'Title 01.01' },
      positions: [
        { sideId: 'north', state: 'under_way' },
        { sideId: 'south', state: 'under_way' },
      ],
      proposal: { moveLabel: { en: 'Propose completion' }, awaits: ['north'], proposer: { code: 's-lead' } },
    });
  });

  it('owes nothing for a post of no side', async () => {
    expect(await work.view(actorOf('one', 'bank'), MONDAY)).toMatchObject({
      groups: [],
      toDecide: [],
      awaitingOthers: [],
      total: 0,
    });
  });

  it('keeps the page of a large conference short and says how many there are', async () => {
    await seedConference(bench.owner, 'big', 3);
    await seedManyCommitments(bench.owner, 'big', 3000, 3);
    bench.statements();
    const view = await work.view(actorOf('big', 'n-sec'), MONDAY);
    // The beginning with the side, frame, proposals, what is owed, its details, commit.
    expect(bench.statements()).toHaveLength(6);
    expect(view.total).toBe(2940);
    expect(view.groups.every((group) => group.tasks.length <= 10)).toBe(true);
    expect(view.groups.some((group) => group.total > 10)).toBe(true);
    // Nothing was committed: neither the frame nor what is owed is read again, and the same is shown.
    expect(await statementsOfSecond(bench, () => work.view(actorOf('big', 'n-sec'), MONDAY))).toBe(3);
    expect(await work.view(actorOf('big', 'n-sec'), MONDAY)).toEqual(view);
  });

  it('reads the page anew after an analyze, which counts as a commit, and shows the same', async () => {
    const before = await work.view(actorOf('big', 'n-sec'), MONDAY);
    await bench.owner.query('analyze area');
    bench.statements();
    expect(await work.view(actorOf('big', 'n-sec'), MONDAY)).toEqual(before);
    expect(bench.statements()).toHaveLength(6);
  });

  it('names the days on which anything is due, of tasks that are not shown as well', async () => {
    const { dueDays } = await work.view(actorOf('one', 'n-lead'), MONDAY);
    expect([...dueDays].sort()).toEqual([
      '2026-11-20',
      '2026-11-30',
      '2026-12-01',
      '2026-12-21',
      '2026-12-22',
      '2026-12-31',
    ]);
  });

  describe('session overview', () => {
    it('shows area by standing with its commitments, and who has returned in the half year', async () => {
      const view = await sessions.view(actorOf('one', 'n-sec'), 1);
      expect(view.period).toEqual({ from: '2026-05-24', to: '2026-11-23' });
      expect(view).toMatchObject({
        total: 12,
        sidesDiffer: 1,
        byStanding: { under_way: 10, sides_differ: 1, fulfilled: 1 },
      });
      expect(view.nextPlenary).toMatchObject({ number: 2, heldOn: null });
      expect(view.areas.map((line) => [line.area.number, line.total])).toEqual([
        [1, 6],
        [2, 6],
      ]);
      expect(view.areas[0]?.returns).toEqual([
        { sideId: 'north', due: 6, returned: 0, drafting: 1 },
        { sideId: 'south', due: 6, returned: 0, drafting: null },
      ]);
      // 02.05 was closed long before the period; the south reported on 02.06 on its first day.
      expect(view.areas[1]?.returns).toEqual([
        { sideId: 'north', due: 5, returned: 0, drafting: 0 },
        { sideId: 'south', due: 5, returned: 1, drafting: null },
      ]);
      expect(view.returns).toEqual([
        { sideId: 'north', due: 11, returned: 0, drafting: 1 },
        { sideId: 'south', due: 11, returned: 1, drafting: null },
      ]);
      const shapes = new Map(view.areas.flatMap((line) => line.commitments ?? []).map((one) => [one.number, one]));
      expect(shapes.get('01.01')).toMatchObject({
        standing: 'under_way',
        returns: { north: 'drafting', south: 'missing' },
      });
      expect(shapes.get('02.06')?.returns).toEqual({ north: 'missing', south: 'returned' });
      expect(shapes.get('02.05')?.returns).toBeNull();
      expect(view.areas[0]?.leads.map((lead) => [lead.sideId, lead.code])).toEqual([
        ['north', 'n-lead'],
        ['north', 'n-other'],
        ['south', 's-lead'],
      ]);
    });

    it('does not show the other side that a draft exists', async () => {
      const view = await sessions.view(actorOf('one', 's-sec'), 1);
      expect(view.areas[0]?.commitments?.[0]?.returns).toEqual({ north: 'missing', south: 'missing' });
      expect(view.areas[0]?.returns[0]).toEqual({ sideId: 'north', due: 6, returned: 0, drafting: null });
    });

    it('draws no shapes where there are more than 500, and takes one statement less', async () => {
      await bench.owner.query('select pg_current_xact_id()'); // a transaction of its own: nothing kept holds any more
      bench.statements();
      const view = await sessions.view(actorOf('big', 'n-sec'), 1);
      expect(bench.statements()).toHaveLength(6);
      expect(view.total).toBe(3000);
      expect(view.areas.map((line) => line.commitments)).toEqual([null, null, null]);
    });

    it('shows a session without commitments, and knows none that is not there', async () => {
      expect(await sessions.view(actorOf('one', 'n-sec'), 2)).toMatchObject({ total: 0, areas: [], nextPlenary: null });
      await expect(sessions.view(actorOf('one', 'n-sec'), 9)).rejects.toMatchObject({ code: 'not_found' });
    });
  });
});
