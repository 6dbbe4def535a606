// In a process of its own, so that its memory is that of the check: `replay --check` on the database named, once. Prints as JSON
// what it saw, how long it took, and how much memory the process held at most, in megabytes.
import { ReplayCheck } from '../../dist/src/modules/loading/index.js';
import { openContext } from './context.mjs';

const context = await openContext({ databaseUrl: process.argv[2] });
const check = context.get(ReplayCheck);
const began = performance.now();
const { commitments, records, broken, differences } = await check.run();
const seconds = (performance.now() - began) / 1000;
const peak = process.resourceUsage().maxRSS / 1024;
await context.close();
const wrong = [...broken, ...differences];
if (wrong.length > 0) throw new Error(`${wrong.length} faults, the first ${JSON.stringify(wrong.slice(0, 3))}`);
console.log(JSON.stringify({ commitments, records, seconds, peak }));
