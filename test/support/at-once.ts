import type { TestApplication } from './test-application.js';

const WAITING = `select count(*)::int as count from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;
const PATIENCE_MS = 10_000;

type Work<Result> = () => Promise<Result>;

/**
 * Starts commands on one commitment, each once the one before it stands in line, while its row is held; lets go when all of
 * them wait. So the database has them open at the same time, in the order given, however fast the machine is.
 */
export function atOnce<Result>(
  test: TestApplication,
  commitmentId: string,
  works: readonly Work<Result>[],
): Promise<PromiseSettledResult<Result>[]> {
  return held(test, [commitmentId], async () => {
    const started: Promise<Result>[] = [];
    for (const work of works) {
      started.push(begun(work));
      await untilWaiting(test, started.length);
    }
    return started;
  });
}

/**
 * Starts the commands of several commitments while all their rows are held, and lets go when every one waits; who comes first is
 * left to the database. No more commands in all than the application has connections.
 */
export async function allAtOnce<Result>(
  test: TestApplication,
  races: readonly { readonly commitmentId: string; readonly works: readonly Work<Result>[] }[],
): Promise<PromiseSettledResult<Result>[][]> {
  const ids = races.map(({ commitmentId }) => commitmentId);
  const settled = await held(test, ids, async () => {
    const started = races.flatMap(({ works }) => works.map(begun));
    await untilWaiting(test, started.length);
    return started;
  });
  return races.map(({ works }) => settled.splice(0, works.length));
}

async function held<Result>(
  test: TestApplication,
  ids: readonly string[],
  start: () => Promise<readonly Promise<Result>[]>,
): Promise<PromiseSettledResult<Result>[]> {
  const holder = await test.owner.connect();
  let started: readonly Promise<Result>[];
  try {
    await holder.query('begin');
    await holder.query('select 1 from commitment where id = any($1) for update', [ids]);
    started = await start();
  } finally {
    await holder.query('commit');
    holder.release();
  }
  return Promise.allSettled(started);
}

function begun<Result>(work: Work<Result>): Promise<Result> {
  const running = work();
  running.catch(() => undefined); // looked at by allSettled, once the row is let go
  return running;
}

async function untilWaiting(test: TestApplication, wanted: number): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const waiting = (await test.owner.query<{ count: number }>(WAITING)).rows[0]?.count ?? 0;
    if (waiting >= wanted) return;
    if (performance.now() > end) throw new Error(`only ${waiting} of ${wanted} commands wait for the commitment`);
  }
}
