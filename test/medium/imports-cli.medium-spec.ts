import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';
import { terminalOn } from '../../src/cli/terminal.js';
import { type ImportBench, importBench, RELEASES } from '../support/import-bench.js';

const RELEASE = join(RELEASES, 'press-release-hk-cq-2023-05-11.txt');
const NO_DATABASE = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' };

/** One run: its exit code and what it printed. */
async function run(args: string, environment: NodeJS.ProcessEnv = NO_DATABASE) {
  let out = '';
  let err = '';
  const write = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await runCli(args.split(' '), terminalOn(environment, write));
  return { code, out, err };
}

describe('luoshi import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };

  it('names the size limit in its help', async () => {
    const { out } = await run('import --help');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('at most 2 MB');
  });

  it('prints the proposal as JSON and nothing else, without a database', async () => {
    const { code, out, err } = await run(`import ${RELEASE} --lang en --json --dry-run`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const split = JSON.parse(out) as { areas: { commitments: object[] }[]; unclaimed: object[] };
    expect(Object.keys(split)).toEqual(['areas', 'unclaimed']);
    expect(split.areas).toHaveLength(11);
    expect(Object.keys(split.areas[0] ?? {})).toEqual(['heading', 'start', 'end', 'commitments']);
    expect(Object.keys(split.areas[0]?.commitments[0] ?? {})).toEqual(['text', 'start', 'end', 'kind', 'bodies']);
    expect(Object.keys(split.unclaimed[0] ?? {})).toEqual(['start', 'end']);
  });

  it.each([
    ['a missing file', () => join(folder, 'none.txt'), 'none.txt'],
    ['an empty file', () => file('empty.txt', Buffer.from('')), 'no text'],
    ['a PDF', () => file('a.txt', Buffer.from('%PDF-1.7 x')), 'not plain text'],
    ['50 MB', () => file('big.txt', Buffer.alloc(50 * 1024 * 1024, 97)), 'larger than 2 MB'],
    ['a cut character', () => file('cut.txt', Buffer.from('Caf\xe9 \x93Summit\x94', 'latin1')), 'cannot be read'],
  ])('refuses %s on standard error with 1', async (_, path, words) => {
    const { code, out, err } = await run(`import ${path()} --lang en --json --dry-run`);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(words);
  });

  it.each([
    ['a device without an end', () => '/dev/zero', 'neither a file nor a pipe'],
    ['a folder', () => folder, 'neither a file nor a pipe'],
    [
      'a text of more than a draft',
      () => file('many.txt', Buffer.from('推動合作。\n'.repeat(3_001))),
      'Divide the document',
    ],
  ])('refuses %s with 1, before any database', async (_, path, words) => {
    const { code, out, err } = await run(`import ${path()} --lang zh-Hant --json --dry-run`);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(words);
  });

  it('reads a pipe, and of one without an end no further than it must', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const endless = spawn('sh', ['-c', `yes '${'a'.repeat(70)}' > ${pipe}`], { stdio: 'ignore' });
    const ended = new Promise((resolve) => endless.once('exit', resolve));
    expect(await run(`import ${pipe} --lang en --dry-run`)).toMatchObject({ code: 1, out: '' });
    await ended; // it could not write on: nobody reads
    spawn('sh', ['-c', `cat ${RELEASE} > ${pipe}`], { stdio: 'ignore' });
    const { code, out } = await run(`import ${pipe} --lang en --json --dry-run`);
    expect([code, (JSON.parse(out) as { areas: object[] }).areas.length]).toEqual([0, 11]);
  });

  it.each(['load /dev/zero', 'workflow check /dev/zero'])(
    'nor does any other command read without end: %s',
    async (args) => {
      const { code, err } = await run(args);
      expect(code).toBe(1);
      expect(err).toContain('neither a file nor a pipe');
    },
  );

  it.each([
    ['no language', `import ${RELEASE} --dry-run`],
    ['a language of nobody', `import ${RELEASE} --dry-run --lang fr`],
    ['no conference for a draft', `import ${RELEASE} --lang en --session 1`],
    ['no session for a draft', `import ${RELEASE} --lang en --conference c`],
    ['no file', 'import --lang en --dry-run'],
  ])('answers %s with 2', async (_, args) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  });

  describe('storing', () => {
    let bench: ImportBench;
    beforeAll(async () => {
      bench = await importBench();
    }, 60_000);
    afterAll(() => bench?.test.close());
    const environment = () => ({
      DATABASE_URL: bench.test.url,
      SESSION_SECRET: 'a secret of the test that is long enough',
      LOG_LEVEL: 'silent',
      PUBLIC_URL: 'https://luoshi.example',
    });

    it('stores a draft for the first secretariat of the conference, or the one named, and prints its address', async () => {
      const { id } = bench.conference;
      const south = bench.conference.actor('south', 'secretariat');
      const args = `import ${RELEASE} --lang en --conference ${id} --session 1`;
      const first = await run(args, environment());
      expect(first).toMatchObject({ code: 0, err: '' });
      const [drafted] = await bench.imports.list(bench.officer, null, 9);
      expect(first.out).toContain(`https://luoshi.example/imports/${drafted?.id}`);
      const named = await run(`${args} --json --user ${bench.conference.emailOf(south)}`, environment());
      expect(named.code).toBe(0);
      expect(Object.keys(JSON.parse(named.out) as object)).toEqual(['areas', 'unclaimed']);
      const [theirs] = await bench.imports.list(south, null, 9);
      expect(named.err).toContain(`/imports/${theirs?.id}`);
      expect(await bench.imports.list(bench.officer, null, 9)).toHaveLength(1);
    }, 60_000);

    it.each([
      ['an unknown conference', '--conference nowhere --session 1'],
      ['an unknown session', '--session 99'],
      ['somebody who is no secretariat officer', '--session 1 --user nobody@test.example'],
    ])(
      'refuses %s with 1',
      async (_, more) => {
        const where = more.includes('--conference') ? more : `--conference ${bench.conference.id} ${more}`;
        const { code, out, err } = await run(`import ${RELEASE} --lang en ${where}`, environment());
        expect({ code, out }).toEqual({ code: 1, out: '' });
        expect(err).toMatch(/session|secretariat/);
      },
      60_000,
    );
  });
});
