import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { clusterAt } from './cluster.js';
import type { Credentials } from './cluster.js';
import { programOf } from './find-binaries.js';
import { giveTo } from './place-cluster.js';
import type { Placement } from './place-cluster.js';
import { processesIn } from './processes-in.js';
import { spawnAs } from './run-as.js';
import { startErrorFrom } from './start-error-from.js';

/**
 * Makes the cluster if there is none. It is built in a folder beside its place and moved there when whole, so that
 * a killed first start leaves nothing that looks like a database; its remains are removed by the next.
 * `lasting` false leaves out the flush to disk, for databases that live as long as a test.
 */
export async function initialiseCluster(placement: Placement, lasting: boolean): Promise<void> {
  const { cluster } = placement;
  if (existsSync(cluster.data)) return;
  const side = clusterAt(`${cluster.home}.new-${process.pid}`);
  try {
    removeRemains(cluster.home);
    mkdirSync(side.home, { mode: 0o700 });
    const passwordFile = join(side.home, 'administrator-password');
    const credentials: Credentials = { administrator: newPassword(), application: newPassword() };
    writeFileSync(side.credentials, JSON.stringify(credentials), { mode: 0o600 });
    writeFileSync(passwordFile, credentials.administrator, { mode: 0o600 });
    giveTo(side.home, placement.runAs);
    await runInitdb(placement, side.home, [
      '--pgdata',
      side.data,
      '--pwfile',
      passwordFile,
      ...LAYOUT,
      ...localeOptions(),
      ...(lasting ? [] : ['--no-sync']),
    ]);
    rmSync(passwordFile);
    renameSync(side.home, cluster.home);
  } catch (error) {
    rmSync(side.home, { recursive: true, force: true, maxRetries: 5 });
    throw startErrorFrom(error, cluster.home, 'initdb_failed');
  }
}

const LAYOUT = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions'];

/**
 * The C locale alone knows no letters beyond ASCII, and the trigram index would silently find no Chinese. The built-in
 * provider is the same on every machine; only the character types must name a locale that the machine has.
 */
function localeOptions(): string[] {
  const types = process.platform === 'darwin' ? 'en_US.UTF-8' : process.platform === 'win32' ? 'C' : 'C.UTF-8';
  return [
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--lc-ctype=${types}`,
    ...['collate', 'messages', 'monetary', 'numeric', 'time'].map((name) => `--lc-${name}=C`),
  ];
}

async function runInitdb(placement: Placement, folder: string, args: string[]): Promise<void> {
  const program = { file: programOf(placement.binaries, 'initdb'), args };
  const child = spawnAs(placement.runAs, program, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  if (code !== 0) throw new Error(`initdb ${signal ?? code}: ${output.trim().split('\n').slice(-6).join('\n')}`);
}

function removeRemains(home: string): void {
  const folder = dirname(home);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(home)}.new-`)) continue;
    processesIn(join(folder, name)).forEach(endOrphan);
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The child of a killed first start goes on writing in its folder. */
function endOrphan(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended in between.
  }
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
