import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../support/eventually.js';
import { postgresIn } from '../support/postgres-in.js';
import { failingNpm, projectCopy, removeCopy, workingIn } from '../support/project-copy.js';
import { freePort } from '../support/running-luoshi.js';

const PATIENCE_MS = 180_000;

describe('npm start', () => {
  const folder = realpathSync(projectCopy({ packages: true }));
  const started: ChildProcess[] = [];
  afterAll(() => {
    for (const { pid = 0, exitCode, signalCode } of started)
      if (exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
    removeCopy(folder);
  });

  /** As in a terminal: a group of its own, which Ctrl-C reaches as a whole. */
  const start = async (): Promise<{ npm: ChildProcess; printed: () => string; port: number }> => {
    const port = await freePort();
    const { LUOSHI_DATA: _, ...environment } = process.env;
    const npm = spawn('npm', ['start'], {
      cwd: folder,
      detached: true,
      env: { ...environment, PORT: String(port), LANG: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(npm);
    const text: string[] = [];
    for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk: Buffer) => text.push(String(chunk)));
    const printed = (): string => text.join('');
    await eventually('it runs', () => printed().includes('Luoshi is running at'), PATIENCE_MS).catch(
      (error: unknown) => {
        throw new Error(printed(), { cause: error });
      },
    );
    return { npm, printed, port };
  };
  const nothingIsLeft = (): boolean => workingIn(folder).length === 0 && postgresIn(folder).length === 0;

  it(
    'builds and starts from a clone, and stops once at a Ctrl-C that comes twice: from the terminal and from npm',
    async () => {
      const { npm, printed, port } = await start();
      expect(printed()).toContain('Building.');
      expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
      process.kill(-(npm.pid ?? 0), 'SIGINT');
      await eventually('all have ended', nothingIsLeft, 30_000);
      expect(printed()).not.toMatch(/Error|killed/);
      // An orderly stop leaves no postmaster.pid, and the next start nothing to recover.
      const log = readFileSync(join(folder, '.luoshi/postgres/postgres.log'), 'utf8');
      expect(log.trim().split('\n').at(-1)).toContain('database system is shut down');
    },
    PATIENCE_MS,
  );

  it(
    'starts again without a build, and ends with an npm that is killed',
    async () => {
      const { npm, printed } = await start();
      expect(printed()).not.toContain('Building.');
      npm.kill('SIGKILL');
      await eventually('all have ended', nothingIsLeft, 30_000);
    },
    PATIENCE_MS,
  );
});

describe('npm start on a machine that cannot', () => {
  const folder = realpathSync(projectCopy({ packages: false }));
  afterAll(() => removeCopy(folder));
  const refused = (): { status: number | null; stderr: string } => {
    const PATH = `${failing}:${process.env['PATH'] ?? ''}`;
    const { status, stderr } = spawnSync(process.execPath, ['src/start/start.mjs'], {
      cwd: folder,
      env: { ...process.env, PATH },
      encoding: 'utf8',
    });
    return { status, stderr };
  };
  const failing = failingNpm(folder, 9);

  it('says that packages could not be installed, in three languages', () => {
    const { status, stderr } = refused();
    expect(status).toBe(1);
    for (const words of ['(npm ended with 9)', '未能安裝套件（npm 結束代碼 9）', '软件包安装失败（npm 退出代码 9）'])
      expect(stderr).toContain(words);
    expect(workingIn(folder)).toEqual([]);
  });

  it('names the Node it needs before it does anything', () => {
    const file = join(folder, 'package.json');
    const manifest = readFileSync(file, 'utf8');
    writeFileSync(file, manifest.replace(/"node": "[^"]*"/, '"node": ">=999"'));
    const { status, stderr } = refused();
    writeFileSync(file, manifest);
    expect(status).toBe(1);
    expect(stderr).toContain(`Luoshi needs Node >=999; this is Node ${process.versions.node}.`);
    expect(stderr).not.toContain('npm ended');
  });

  it.each([
    ['20.18.9', false],
    ['20.19.0', true],
    ['20.99.1', true],
    ['21.0.0', false],
    ['22.11.9', false],
    ['22.12.0', true],
    ['24.0.0', true],
    ['9.99.99', false],
  ])('takes Node %s: %s', (version, taken) => {
    const script = `import { satisfies } from './src/start/check-node.mjs';
      console.log(satisfies('${version}', '>=20.19 <21 || >=22.12'));`;
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(told.trim()).toBe(String(taken));
  });
});
