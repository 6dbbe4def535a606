import { LedgerService, NO_FILTER } from '../../dist/src/modules/commitments/index.js';
import { openContext } from './context.mjs';
import { withOwnDatabase } from './own-database.mjs';
import { CONFERENCE, seedCommitments } from './seed.mjs';

/** Days on which something became known of every commitment, after the agreement. */
const CHANGES = 8;
const THEN = { day: '2024-09-30', knownAt: new Date('2024-10-01T00:00:00Z') };

/** The list of a past day against that of the present, in turns, in the same transaction scope and with the same rows. */
export async function measure(bench) {
  const count = bench.smoke ? 500 : 100_000;
  const turns = bench.smoke ? 5 : 200;
  return withOwnDatabase(bench, 'bench_past', async ({ databaseUrl, pool, frame }) => {
    await seedCommitments(pool, frame, count);
    await seedPast(pool);
    const context = await openContext({ databaseUrl });
    const ledger = context.get(LedgerService);
    const rows = [];
    for (const [what, after] of [
      [`list of 50 of ${count} as of a past day`, null],
      [`the same, further on`, '06.000100'],
    ]) {
      const list = async (asOf) => (await ledger.list(actorOf(frame), NO_FILTER, { after, limit: 50 }, asOf)).rows;
      const [now, then] = [await list(null), await list(THEN)];
      if (then.length !== 50 || String(now.map(({ id }) => id)) !== String(then.map(({ id }) => id)))
        throw new Error(`${then.length} rows then, ${now.length} now, or others`);
      rows.push(await compared(what, turns, list));
    }
    await context.close();
    return rows;
  });
}

/** Median time of both, in turns; the cost of the past may be at most so many times that of the present. */
async function compared(what, turns, list) {
  const times = { now: [], then: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    times.now.push(await milliseconds(() => list(null)));
    times.then.push(await milliseconds(() => list(THEN)));
  }
  const [ours, floor] = [median(times.then), median(times.now)];
  return { what, ours, floor, unit: 'ms', ratio: ours / floor, goal: 0, most: 1.5, note: 'floor: the present list' };
}

async function milliseconds(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function median(all) {
  return all.sort((a, b) => a - b)[all.length >> 1];
}

function actorOf({ posts }) {
  const { account: accountId, post: postId, organisation: organisationId } = posts.north;
  const hands = { accountId, postId, organisationId, conferenceId: CONFERENCE, sideId: 'north' };
  return { ...hands, role: 'liaison', language: 'en', name: 'north-lead' };
}

/**
 * The past of the seeded commitments, as commands write it: every hundred days something became known on the day itself, which
 * ended what was known before it and what held of the days before. The last row of each says what stands at present.
 */
async function seedPast(pool) {
  await pool.query(`
    insert into commitment_wording (commitment_id, wording, titles, search_text)
    select c.id, '1.1.1', jsonb_object_agg(t.language, t.title), c.search_text
    from commitment c join commitment_text t on t.commitment_id = c.id group by c.id`);
  // Round by round, so that rows of one commitment lie far apart.
  for (let change = 0; change <= CHANGES; change += 1) await pool.query(PAST, [change, CHANGES]);
  await pool.query('vacuum analyze');
}

const PAST = `
  insert into commitment_past
  select c.id, r.true_from, r.true_to, r.known_from, r.known_to, c.conference_id, c.number, c.official_number, w.number,
    a.number, c.kind, c.workflow_version, c.joint_state, c.standing, c.closed_on, c.version, 1, '1.1.1',
    (select jsonb_object_agg(p.side_id, jsonb_build_object('state', p.state, 'since', p.since_on, 'waitingFor', null,
       'activity', p.activity, 'reportedTo', null)) from "position" p where p.commitment_id = c.id), null,
    (select jsonb_agg(jsonb_build_object('organisation', o.code, 'side', m.side_id, 'part', m.part, 'inferred', m.inferred))
       from assignment m join organisation o on o.id = m.organisation_id where m.commitment_id = c.id)
  from commitment c join session w on w.id = c.session_id join area a on a.id = c.area_id,
    lateral (select date '2023-05-11' + 100 * $1::int as day, date '2023-05-11' + 100 * ($1::int + 1) as next) n,
    lateral (
      select n.day, 'infinity'::date, n.day::timestamptz, 'infinity'::timestamptz where $1 = $2
      union all select n.day, 'infinity', n.day::timestamptz, n.next::timestamptz where $1 < $2
      union all select n.day, n.next, n.next::timestamptz, 'infinity' where $1 < $2
    ) r (true_from, true_to, known_from, known_to)`;
