// npm run bench: every figure as a ratio to a floor measured in the same run. `-- --smoke` runs small sizes, `-- moves` one part.
import { ensureBuilt } from '../../src/start/ensure-built.mjs';
import { ensureInstalled } from '../../src/start/ensure-installed.mjs';

ensureInstalled();
await ensureBuilt({ quiet: true });
const { openBench } = await import('./bench.mjs');
const { withOwnDatabase } = await import('./own-database.mjs');

const PARTS = ['start', 'engine', 'moves', 'pages', 'mails', 'roll-up', 'records', 'past'];
/** What one part seeds would weigh on the figures of another: these get a database of their own; the others open theirs. */
const SEEDED = ['moves', 'pages', 'mails', 'roll-up'];
const wanted = process.argv.slice(2).filter((word) => PARTS.includes(word));
const smoke = process.argv.includes('--smoke');

const bench = await openBench(smoke);
const rows = [];
try {
  for (const part of wanted.length > 0 ? wanted : PARTS) {
    const { measure } = await import(`./${part}.mjs`);
    const name = `bench_${part.replace('-', '_')}`;
    const found = SEEDED.includes(part)
      ? await withOwnDatabase(bench, name, (own) => measure({ ...bench, ...own }))
      : await measure(bench);
    for (const row of found) {
      rows.push(row);
      print(row);
    }
  }
} finally {
  await bench.close();
}

// `most` is for costs: so much of the floor, and no more.
const missed = ({ ratio, goal, most = Infinity }) => ratio !== null && (ratio < goal || ratio > most);
const slow = rows.filter(missed);
console.log(`\n${rows.length} figures, ${slow.length} short of their goal`);
for (const row of slow) console.log(`not ${aim(row)}: ${row.what}`);
process.exitCode = slow.length === 0 || smoke ? 0 : 1;

function print(row) {
  const { what, ours, floor, unit, ratio, note } = row;
  const figures = floor === null ? `${figure(ours)} ${unit}` : `${figure(ours)} of ${figure(floor)} ${unit}`;
  const share = ratio === null ? '' : `${percent(ratio)} (goal ${aim(row)})`;
  console.log([what.padEnd(46), figures.padEnd(34), share.padEnd(26), note ?? ''].join(' ').trimEnd());
}

function aim({ goal, most }) {
  return most === undefined ? percent(goal) : `at most ${percent(most)}`;
}

function figure(value) {
  return value >= 100 ? Math.round(value).toString() : value.toPrecision(3);
}

function percent(ratio) {
  return `${Math.round(ratio * 100)}%`;
}
