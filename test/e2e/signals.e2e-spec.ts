import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually.js';
import { postgresIn } from '../support/postgres-in.js';
import { freePort, newDataFolder, removeDataFolder } from '../support/running-luoshi.js';

/** Moments of a start, told by what lies in the data folder; none of them lasts once everything has been stopped. */
const MOMENTS = {
  'while the cluster is made': (folder: string) => readdirSync(folder).some((name) => name.startsWith('postgres.new-')),
  'while PostgreSQL starts': (folder: string) => existsSync(join(folder, 'postgres/data/postmaster.pid')),
  'while the application starts': (folder: string) => readdirSync(join(folder, 'postgres.users')).length > 0,
} as const;

const REPLAY = ['dist/src/cli.js', 'replay', '--check'];
const MIGRATE = ['dist/src/cli.js', 'migrate'];
const SERVE = ['dist/src/main.js'];

/** In this order, since the first makes the cluster for all. */
const CASES = [
  ['replay', 'while the cluster is made', REPLAY, 'SIGINT', 130],
  ['replay', 'while PostgreSQL starts', REPLAY, 'SIGINT', 130],
  ['replay', 'while the application starts', REPLAY, 'SIGTERM', 143],
  ['migrate', 'while PostgreSQL starts', MIGRATE, 'SIGTERM', 143],
  ['serve', 'while PostgreSQL starts', SERVE, 'SIGINT', 0],
  ['serve', 'while the application starts', SERVE, 'SIGTERM', 0],
] as const;

describe('a signal that comes at any moment of a start', () => {
  let folder: string;
  beforeAll(() => (folder = newDataFolder()));
  afterAll(() => removeDataFolder(folder));

  const start = async (program: readonly string[]): Promise<{ child: ChildProcess; printed: () => string }> => {
    const environment = { ...process.env, LUOSHI_DATA: folder, PORT: String(await freePort()), LANG: 'C' };
    const child = spawn(process.execPath, program, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const text: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => text.push(String(chunk)));
    return { child, printed: () => text.join('') };
  };
  const ended = (child: ChildProcess): Promise<[number | null, NodeJS.Signals | null]> =>
    new Promise((resolve) => child.once('exit', (code, signal) => resolve([code, signal])));

  const hasCome = (moment: keyof typeof MOMENTS): boolean => {
    try {
      return MOMENTS[moment](folder);
    } catch {
      return false; // not even its folder is there yet
    }
  };

  it.each(CASES)(
    '%s, %s: leaves no process',
    async (_, moment, program, signal, code) => {
      expect(hasCome(moment)).toBe(false);
      const { child, printed } = await start(program);
      const end = ended(child);
      await eventually(moment, () => hasCome(moment), 60_000);
      child.kill(signal);
      expect([await end, printed()]).toEqual([[code, null], '']);
      expect(postgresIn(folder)).toEqual([]);
    },
    120_000,
  );

  it('a worker without a database of a deployment is refused, and says the way out', async () => {
    const { child, printed } = await start(['dist/src/worker.js']);
    expect(await ended(child)).toEqual([1, null]);
    expect(printed()).toContain('DATABASE_URL');
    expect(postgresIn(folder)).toEqual([]);
  }, 60_000);
});
