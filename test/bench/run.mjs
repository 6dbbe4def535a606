// npm run bench: every figure as a ratio to a floor measured in the same run. `-- --smoke` runs small sizes, `-- moves` one part.
import { ensureBuilt } from '../../src/start/ensure-built.mjs';
import { ensureInstalled } from '../../src/start/ensure-installed.mjs';

ensureInstalled();
await ensureBuilt({ quiet: true });
const { openBench } = await import('./bench.mjs');

const PARTS = ['start', 'engine', 'moves', 'pages', 'mails', 'roll-up', 'records', 'past'];
const wanted = process.argv.slice(2).filter((word) => PARTS.includes(word));
const smoke = process.argv.includes('--smoke');

const bench = await openBench(smoke);
const rows = [];
try {
  for (const part of wanted.length > 0 ? wanted : PARTS) {
    const { measure } = await import(`./${part}.mjs`);
    for (const row of await measure(bench)) {
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
