import autocannon from 'autocannon';
import { seedCommitments, seedConference } from './seed.mjs';
import { startServer } from './server.mjs';

/** The rooms that read most, against a page of the same server and frame that reads nothing else. */
export async function measure(bench) {
  const server = await startServer({ DATABASE_URL: bench.databaseUrl });
  const frame = (bench.frame ??= await seedConference(bench.pool));
  const ids = await seedCommitments(bench.pool, frame, bench.smoke ? 60 : 2000, 30_000);
  const seconds = bench.smoke ? 1 : 5;
  const run = async (path) => {
    const options = {
      url: `${server.url}${path}`,
      connections: 8,
      headers: { authorization: `Bearer ${frame.posts.north.token}` },
    };
    await autocannon({ ...options, duration: 1 });
    const result = await autocannon({ ...options, duration: seconds });
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`${path}: ${result.non2xx} refusals, ${result.errors} errors`);
    return result.requests.average;
  };
  const floor = await run('/accessibility');
  const rows = [];
  for (const [what, path] of [
    ['ledger page of 25', '/ledger'],
    ['ledger page, deep', '/ledger?after=08.030500'],
    ['commitment page', `/commitments/${ids[0]}`],
    ['my work', '/'],
  ]) {
    const ours = await run(path);
    rows.push({ what, ours, floor, unit: 'requests/s', ratio: ours / floor, goal: 0.25, note: 'floor: a static page' });
  }
  await server.stop();
  return rows;
}
