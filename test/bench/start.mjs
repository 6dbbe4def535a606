import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startServer } from './server.mjs';

/** Time from nothing to ready, and the memory of the process, in the embedded default. A bare Node that only starts is the floor. */
export async function measure(bench) {
  const environment = { LUOSHI_DATA: join(bench.folder, 'embedded'), DATABASE_URL: '' };
  const first = await startServer(environment);
  await first.stop();
  const again = await startServer(environment);
  await wait(1000);
  const resident = await residentMegabytes(again.child.pid);
  await again.stop();
  const plain = (what, ours, unit) => ({ what, ours, floor: null, unit, ratio: null, goal: 0 });
  return [
    plain('first start, empty data folder', first.startedInMs / 1000, 's'),
    plain('second start', again.startedInMs / 1000, 's'),
    plain('resident memory, web and worker', resident, 'MB'),
  ];
}

async function residentMegabytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
