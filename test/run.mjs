// npm test: installs what is missing, builds, and runs every tier on what a machine with only Node and npm has.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../src/start/ensure-built.mjs';
import { ensureInstalled } from '../src/start/ensure-installed.mjs';

// Ends a run that hangs; a healthy one takes less than half of this on two cores.
const SECONDS = 40 * 60;

ensureInstalled();
await ensureBuilt({ quiet: true });

// Where no file is named, whole tiers run, and those of many small files in shares.
const [first] = process.argv.slice(2);
const inShares = first === undefined || first === '--selectProjects';

const summary = join(tmpdir(), `luoshi-tests-${process.pid}.json`);
const jest = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '-c',
    'test/jest.config.mjs',
    '--maxWorkers=2',
    '--json',
    `--outputFile=${summary}`,
    ...process.argv.slice(2),
  ],
  {
    env: { ...process.env, ...(inShares && { LUOSHI_TEST_SHARES: '1' }) },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: SECONDS * 1000,
    killSignal: 'SIGTERM',
  },
);

const { readFileSync, existsSync } = await import('node:fs');
const result = existsSync(summary) ? JSON.parse(readFileSync(summary, 'utf8')) : null;
rmSync(summary, { force: true });
if (result === null) {
  console.error(jest.error ? `the tests were stopped: ${jest.error.message}` : 'the test runner left no result');
  console.log('0 passed, 1 failed');
  process.exit(1);
}
// A test file that cannot even be loaded counts as a failure beside its tests, of which nobody knows the number.
const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
console.log(`${result.numPassedTests} passed, ${failed} failed, ${result.numPendingTests} skipped`);
process.exit(jest.status ?? 1);
