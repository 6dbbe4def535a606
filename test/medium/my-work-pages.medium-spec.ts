import { civilDate } from '../../src/domain/shared/civil-date.js';
import {
  MyWorkService,
  type Task,
  type TaskGroup,
  type TaskGroupPage,
  type TaskMark,
} from '../../src/modules/commitments/index.js';
import { MyOwedRepository } from '../../src/modules/commitments/read/my-owed.repository.js';
import { MyProposalsRepository } from '../../src/modules/commitments/read/my-proposals.repository.js';
import { MyTasks } from '../../src/modules/commitments/read/my-tasks.js';
import { MyTasksRepository } from '../../src/modules/commitments/read/my-tasks.repository.js';
import { openReadingBench, type ReadingBench } from '../support/seed/reading-bench.js';
import { seedCommitment, seedProposal } from '../support/seed/seed-commitment.js';
import { actorOf, seedConference } from '../support/seed/seed-conference.js';
import { seedManyCommitments } from '../support/seed/seed-many-commitments.js';

const MONDAY = civilDate('2026-11-23');

/** Who leads thousands gets them page by page, and is told how many they are. */
describe('the pages of my work', () => {
  let bench: ReadingBench;
  let work: MyWorkService;

  beforeAll(async () => {
    bench = await openReadingBench();
    work = new MyWorkService(
      bench.unitOfWork,
      bench.schedules,
      new MyTasks(new MyOwedRepository(), new MyTasksRepository()),
      new MyProposalsRepository(),
      bench.definitions,
    );
    await seedConference(bench.owner, 'big', 3);
    await seedManyCommitments(bench.owner, 'big', 3000, 3);
  }, 60_000);

  afterAll(() => bench.close());

  it.each(['n-lead', 'n-sec'] as const)(
    'walks for %s through every group once, in order, to its total',
    async (code) => {
      const actor = actorOf('big', code);
      const walk = (group: TaskGroup, after: TaskMark | null) =>
        bench.unitOfWork.read(actor, (tx) => work.groupWithin(tx, actor, MONDAY, { group, after, limit: 100 }));
      for (const { group, total, tasks } of (await work.view(actor, MONDAY)).groups) {
        const seen: Task[] = [];
        let after: TaskMark | null = null;
        do {
          const page: TaskGroupPage = await walk(group, after);
          expect(page.total).toBe(total);
          seen.push(...page.tasks);
          after = page.next;
        } while (after !== null);
        expect(seen.slice(0, tasks.length)).toEqual(tasks);
        expect(new Set(seen.map((task) => task.commitmentId)).size).toBe(total);
        const keys = seen.map(
          (task) => `${task.part === 'supporting' ? 1 : 0} ${task.schedule?.due ?? '9999'} ${task.number}`,
        );
        expect(keys).toEqual([...keys].sort());
      }
    },
  );

  it('has an empty page for a group in which nothing is owed, and behind the last task', async () => {
    await seedConference(bench.owner, 'one', 1);
    await seedCommitment(bench.owner, 'one', { number: '02.02', deadline: { kind: 'none' } });
    const actor = actorOf('one', 'n-lead');
    const page = (after: TaskMark | null) =>
      bench.unitOfWork.read(actor, (tx) => work.groupWithin(tx, actor, MONDAY, { group: 'no_date', after, limit: 5 }));
    expect(await page(null)).toMatchObject({ total: 1, tasks: [{ number: '02.02' }], next: null });
    expect(await page({ rank: 0, due: 'infinity', number: '02.02' })).toMatchObject({ total: 1, tasks: [] });
    const bank = actorOf('one', 'bank');
    const none = bench.unitOfWork.read(bank, (tx) =>
      work.groupWithin(tx, bank, MONDAY, { group: 'later', after: null, limit: 5 }),
    );
    expect(await none).toMatchObject({ total: 0, tasks: [], next: null });
  });

  it('shows 25 proposals of either kind and says how many there are', async () => {
    await seedConference(bench.owner, 'busy', 1);
    for (let place = 1; place <= 31; place += 1) {
      const id = await seedCommitment(bench.owner, 'busy', { number: `01.${place}`, deadline: { kind: 'none' } });
      await seedProposal(bench.owner, id, place > 27 ? 'north' : 'south');
    }
    const view = await work.view(actorOf('busy', 'n-lead'), MONDAY);
    expect(view.proposals).toEqual({ toDecide: 27, awaitingOthers: 4 });
    expect([view.toDecide.length, view.awaitingOthers.length]).toEqual([25, 4]);
  });
});
