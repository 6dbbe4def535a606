import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { checkDefinitionText } from '../../dist/src/modules/commitments/definitions/read-definition-files.js';
import { projectRoot } from '../../dist/src/platform/config/project-root.js';
import { withOwnDatabase } from './own-database.mjs';
import { storeHistories } from './store-histories.mjs';

const SIZES = [10_000, 100_000, 1_000_000];
const SMOKE = [200, 1000];
/** Megabytes that the check may use for what lives long, whatever the size: where it held more, it would end with an error. */
const HEAP = 160;

/** Every table of which the check reads rows. */
const READ = [
  'commitment',
  'record',
  'private_chain',
  'commitment_past',
  'commitment_wording',
  'commitment_text',
].concat(['assignment', 'position', 'deadline', 'statement', 'evidence', 'proposal', 'consent', 'commitment_link']);

/**
 * `replay --check` as the records grow: chain verified, every commitment rebuilt and compared. The floor reads the same rows
 * through a cursor of the bare driver and does nothing with them. What a record costs and what memory is held at most must
 * not grow with their number.
 */
export async function measure(bench) {
  return withOwnDatabase(bench, 'bench_records', async ({ databaseUrl, administratorUrl, frame }) => {
    const definition = await deliverable();
    const runs = [];
    let have;
    for (const size of bench.smoke ? SMOKE : SIZES) {
      have = await storeHistories(administratorUrl, frame, definition, size, have);
      runs.push({ size, ...(await rebuilt(databaseUrl, have)), floor: await readAll(databaseUrl) });
    }
    return [...runs.map(rebuildRow), ...growth(runs)];
  });
}

async function deliverable() {
  const text = await readFile(join(projectRoot(), 'config/workflows/deliverable.v1.yaml'), 'utf8');
  return checkDefinitionText('deliverable.v1.yaml', text).definitions[0].body;
}

async function rebuilt(url, { records, commitments }) {
  const script = fileURLToPath(new URL('./rebuild.mjs', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [`--max-old-space-size=${HEAP}`, script, url]);
  const seen = JSON.parse(stdout);
  if (seen.records !== records || seen.commitments !== commitments)
    throw new Error(`${seen.records} of ${records} records, ${seen.commitments} of ${commitments} commitments`);
  return seen;
}

/** Seconds to read every row of every table. */
async function readAll(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const began = performance.now();
  await client.query('begin');
  for (const table of READ) {
    await client.query(`declare every no scroll cursor for select * from "${table}"`);
    let rows;
    do ({ rows } = await client.query('fetch 5000 from every'));
    while (rows.length > 0);
    await client.query('close every');
  }
  const seconds = (performance.now() - began) / 1000;
  await client.query('commit');
  await client.end();
  return seconds;
}

function rebuildRow({ size, records, commitments, seconds, floor }) {
  const [ours, most] = [records / seconds, records / floor];
  const note = `${commitments} commitments; floor: the same rows through a cursor`;
  const figures = { ours, floor: most, unit: 'records/s', ratio: ours / most };
  return { what: `rebuild of ${size} records`, ...figures, goal: 0.1, note };
}

/** Cost a record, and memory: the largest size against the smallest. */
function growth(runs) {
  const [small, large] = [runs[0], runs.at(-1)];
  const between = `at ${large.size} against ${small.size}`;
  const cost = ({ seconds, records }) => (seconds * 1e6) / records;
  return [
    atMost(`cost a record, ${between}`, cost(large), cost(small), { unit: 'µs', most: 1.3 }),
    atMost(`peak memory of the rebuild, ${between}`, large.peak, small.peak, { unit: 'MB', most: 1.5 }),
  ];
}

function atMost(what, ours, floor, { unit, most }) {
  return { what, ours, floor, unit, ratio: ours / floor, goal: 0, most };
}
