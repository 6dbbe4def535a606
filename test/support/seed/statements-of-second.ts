import { isDeepStrictEqual } from 'node:util';
import type { ReadingBench } from './reading-bench.js';

/**
 * Statements of the second of two readings between which nothing in the whole cluster was committed: the name of a snapshot
 * spans all its databases, and autovacuum's own analyze of what was seeded counts in it as well as another test's rows.
 */
export async function statementsOfSecond(bench: ReadingBench, read: () => Promise<unknown>): Promise<number> {
  const snapshot = async () => (await bench.owner.query('select pg_current_snapshot()::text as name')).rows;
  for (;;) {
    const before = await snapshot();
    await read();
    bench.statements();
    await read();
    const sent = bench.statements().length;
    if (isDeepStrictEqual(await snapshot(), before)) return sent;
  }
}
