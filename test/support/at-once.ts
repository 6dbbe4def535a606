import type { TestApplication } from './test-application.js';

const WAITING = `select count(*)::int as count from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;
const PATIENCE_MS = 10_000;

/**
 * Starts commands on one commitment, each once the one before it stands in line, while its row is held; lets go when all of
 * them wait. So the database has them open at the same time, in the order given, however fast the machine is.
 */
export async function atOnce<Result>(
  test: TestApplication,
  commitmentId: string,
  works: readonly (() => Promise<Result>)[],
): Promise<PromiseSettledResult<Result>[]> {
  const holder = await test.owner.connect();
  const started: Promise<Result>[] = [];
  try {
    await holder.query('begin');
    await holder.query('select 1 from commitment where id = $1 for update', [commitmentId]);
    for (const work of works) {
      const running = work();
      running.catch(() => undefined); // looked at below, by allSettled
      started.push(running);
      await untilWaiting(test, started.length);
    }
  } finally {
    await holder.query('commit');
    holder.release();
  }
  return Promise.allSettled(started);
}

async function untilWaiting(test: TestApplication, wanted: number): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const waiting = (await test.owner.query<{ count: number }>(WAITING)).rows[0]?.count ?? 0;
    if (waiting >= wanted) return;
    if (performance.now() > end) throw new Error(`only ${waiting} of ${wanted} commands wait for the commitment`);
  }
}
