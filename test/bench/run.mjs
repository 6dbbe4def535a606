// npm run bench: every figure as a ratio to a floor measured in the same run. `-- --smoke` runs small sizes, `-- moves` one part.
import { ensureBuilt } from '../../src/start/ensure-built.mjs';
import { ensureInstalled } from '../../src/start/ensure-installed.mjs';

ensureInstalled();
await ensureBuilt({ quiet: true });
const { openBench } = await import('./bench.mjs');

const PARTS = ['start', 'engine', 'moves', 'pages', 'mails', 'roll-up'];
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

const slow = rows.filter((row) => row.ratio !== null && row.ratio < row.goal);
console.log(`\n${rows.length} figures, ${slow.length} below their goal`);
for (const row of slow) console.log(`below ${percent(row.goal)}: ${row.what}`);
process.exitCode = slow.length === 0 || smoke ? 0 : 1;

function print({ what, ours, floor, unit, ratio, goal, note }) {
  const figures = floor === null ? `${figure(ours)} ${unit}` : `${figure(ours)} of ${figure(floor)} ${unit}`;
  const share = ratio === null ? '' : `${percent(ratio)} (goal ${percent(goal)})`;
  console.log([what.padEnd(46), figures.padEnd(34), share.padEnd(20), note ?? ''].join(' ').trimEnd());
}

function figure(value) {
  return value >= 100 ? Math.round(value).toString() : value.toPrecision(3);
}

function percent(ratio) {
  return `${Math.round(ratio * 100)}%`;
}
