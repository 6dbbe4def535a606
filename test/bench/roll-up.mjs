import { RollUpService } from '../../dist/src/modules/reports/index.js';
import { openContext } from './context.mjs';
import { CONFERENCE, seedCommitments, seedConference } from './seed.mjs';

/** The same figures in bare SQL: how many commitments stand where, by area, joint state and both sides' positions. */
const AGGREGATE = `
  select a.number, c.kind, c.workflow_version, c.joint_state, n.state as north, s.state as south, count(*)
  from commitment c join area a on a.id = c.area_id
  join "position" n on n.commitment_id = c.id and n.side_id = 'north'
  join "position" s on s.commitment_id = c.id and s.side_id = 'south'
  where c.session_id = $1 group by 1, 2, 3, 4, 5, 6`;

/** The roll-up of a session as it grows, against that aggregate. */
export async function measure(bench) {
  const context = await openContext(bench);
  const frame = (bench.frame ??= await seedConference(bench.pool));
  const rollUp = context.get(RollUpService);
  const rows = [];
  let have = Number((await bench.pool.query('select count(*)::int as n from commitment')).rows[0].n);
  for (const size of bench.smoke ? [500] : [1_000, 10_000, 100_000]) {
    if (size > have) await seedCommitments(bench.pool, frame, size - have, 100_000 + have);
    have = Math.max(have, size);
    const ours = await seconds(() => rollUp.view({ conferenceId: CONFERENCE, sessionNumber: 1, asOf: null }));
    const floor = await seconds(() => bench.pool.query(AGGREGATE, [frame.session]));
    rows.push({
      what: `roll-up of ${have} commitments`,
      ours: 1 / ours,
      floor: 1 / floor,
      unit: 'per second',
      ratio: floor / ours,
      goal: 0.25,
    });
  }
  await context.close();
  return rows;
}

/** The median of seven runs after one for warming up. */
async function seconds(work) {
  await work();
  const times = [];
  for (let run = 0; run < 7; run += 1) {
    const began = performance.now();
    await work();
    times.push((performance.now() - began) / 1000);
  }
  return times.sort((a, b) => a - b)[3];
}
