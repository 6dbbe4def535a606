// Runs the parts of the bench named, or all, in sizes that only show that they work, and prints as JSON every figure and what
// the database says was done. test/e2e/bench.e2e-spec.ts reads it; no time is judged here.
import { openBench } from './bench.mjs';

const DONE = `
  select (select count(*) from commitment)::int as commitments,
    (select count(*) from commitment where joint_state = 'completed')::int as completed,
    (select count(*) from record where kind = 'position_stated' and payload ->> 'move' = 'wait')::int as waits,
    (select count(*) from record where kind = 'proposal_opened')::int as proposals,
    (select count(*) from record where kind = 'consent_given')::int as consents,
    (select count(*) from mail where state = 'sent')::int as mails_sent,
    (select count(*) from mail where state <> 'sent')::int as mails_left,
    (select count(distinct account_id) from mail)::int as people_written_to`;

const bench = await openBench(true);
const parts = [];
try {
  for (const part of process.argv.slice(2)) {
    const { measure } = await import(`./${part}.mjs`);
    const rows = await measure(bench);
    const { rows: done } = await bench.pool.query(DONE);
    parts.push({ part, rows, done: done[0] });
  }
} finally {
  await bench.close();
}
console.log(JSON.stringify(parts));
