import autocannon from 'autocannon';
import { seedCommitments, seedConference } from './seed.mjs';
import { startServer } from './server.mjs';

/** Commitments of a large conference, and of one beyond any we know: what a page costs may not grow with them. */
const SIZES = [2000, 20_000];

/** Turns that a room takes beside its floor, and how long one is; the smallest that show that it works. */
const FULL = { turns: 3, length: { duration: 2 } };
const SMALL = { turns: 1, length: { amount: 24 } };

/** Commits a second beside the readers in the busy figures; each ends what the server keeps of its counts. */
const COMMITS_A_SECOND = 5;

/** The rooms that read most, against a page of the same server and frame that reads nothing else. */
export async function measure(bench) {
  const server = await startServer({ DATABASE_URL: bench.databaseUrl });
  const frame = (bench.frame ??= await seedConference(bench.pool));
  const { turns, length } = bench.smoke ? SMALL : FULL;
  const headers = { authorization: `Bearer ${frame.posts.north.token}` };
  const run = async (path) => {
    const options = { url: `${server.url}${path}`, connections: 8, headers };
    const began = performance.now();
    const result = await autocannon({ ...options, ...length });
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`${path}: ${result.non2xx} refusals, ${result.errors} errors`);
    return (result['2xx'] * 1000) / (performance.now() - began);
  };
  const rows = [];
  let seeded = 0;
  for (const size of bench.smoke ? [60] : SIZES) {
    const ids = await seedCommitments(bench.pool, frame, size - seeded, 30_000 + seeded);
    await spread(bench.pool);
    seeded = size;
    const rooms = [
      ['ledger page of 25', '/ledger'],
      ['ledger page, deep', '/ledger?after=08.030500'],
      ['ledger page, filtered', '/ledger?standing=waiting&deadline=late'],
      ['commitment page', `/commitments/${ids[0]}`],
      ['my work', '/'],
    ];
    rows.push(...(await compare({ run, turns }, rooms, `of ${size}`)));
    if (size > SIZES[0]) continue;
    const busy = writing(bench.pool, frame.posts.south.account);
    rows.push(...(await compare({ run, turns }, [rooms[0], rooms[4]], `of ${size}, ${COMMITS_A_SECOND} commits/s`)));
    await busy.stop();
  }
  await server.stop();
  return rows;
}

/**
 * Room and floor take turns, for a machine is not equally fast for minutes and what else runs on it must weigh on both. The
 * first turn of each warms up and is not counted.
 */
async function compare({ run, turns }, rooms, note) {
  const rows = [];
  for (const [what, path] of rooms) {
    const seen = [];
    for (let turn = 0; turn <= turns; turn += 1) seen.push([await run('/accessibility'), await run(path)]);
    const [floor, ours] = [0, 1].map((place) => mean(seen.slice(1).map((turn) => turn[place])));
    const figures = { ours, floor, unit: 'requests/s', ratio: ours / floor };
    rows.push({ what: `${what}, ${note}`, ...figures, goal: 0.25, note: 'floor: a static page' });
  }
  return rows;
}

function mean(figures) {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

/** Commitments in every standing and with every kind of deadline, as a conference has them: groups and counters are many. */
async function spread(pool) {
  const place = (of, column) => `abs(hashtext(${column}::text)) % ${of}`;
  await pool.query(`update commitment set standing =
    (array['not_begun', 'under_way', 'waiting', 'sides_differ', 'no_report'])[1 + ${place(5, 'id')}]`);
  await pool.query(`update "position" set waiting_for = 'a third party' where ${place(20, 'commitment_id')} = 0`);
  await pool.query(`
    update deadline d set kind = w.kind, precision = w.precision, every = w.every, earliest = w.latest, latest = w.latest
    from (select d.commitment_id, k.* from deadline d join lateral (values
        (0, 'dated', 'day', null, current_date - 40), (1, 'dated', 'day', null, current_date + 3),
        (2, 'dated', 'day', null, current_date + 14), (3, 'dated', 'day', null, current_date + 90),
        (4, 'dated', 'day', null, current_date + 200), (5, 'before_session', 'none', null, null),
        (6, 'recurring', 'quarter', 'quarter', null), (7, 'none', 'none', null, null)
      ) as k (place, kind, precision, every, latest) on k.place = ${place(8, 'd.commitment_id')}) w
    where w.commitment_id = d.commitment_id`);
  await pool.query('vacuum analyze');
}

/** Somebody who changes something a few times a second. */
function writing(pool, accountId) {
  const write = () => pool.query('update user_account set name = name where id = $1', [accountId]);
  let last = Promise.resolve();
  const timer = setInterval(() => (last = write()), 1000 / COMMITS_A_SECOND);
  return {
    async stop() {
      clearInterval(timer);
      await last;
    },
  };
}
