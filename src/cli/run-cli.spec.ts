import { EXIT, runCli } from './run-cli.js';
import { terminalOn } from './terminal.js';

async function run(line: string, environment: NodeJS.ProcessEnv = {}) {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = terminalOn(environment, { out: (text) => out.push(text), err: (text) => err.push(text) });
  const code = await runCli(line === '' ? [] : line.split(' '), terminal);
  return { code, out: out.join(''), err: err.join('') };
}

describe('the command line', () => {
  it.each([
    ['nothing at all', ''],
    ['an unknown command', 'frobnicate'],
    ['an unknown option', 'replay --check --loudly'],
    ['a missing option', 'calendar add-workdays --from 2026-02-27 --days=-5'],
    ['a missing argument', 'load'],
    ['an impossible day', 'remind --on 2026-02-30'],
    ['an instant without a zone', 'report --session 1 --as-of 2026-11-22 --known-at 2026-11-22T09:00 --out a.html'],
    ['a day in another form', 'calendar add-workdays --from 27/02/2026 --days=1 --side hk'],
    ['a fraction of a day', 'calendar add-workdays --from 2026-02-27 --days=1.5 --side hk'],
    ['more days than can be counted', 'calendar add-workdays --from 2026-02-27 --days=20001 --side hk'],
    ['a language that is none of ours', 'import a.txt --conference c --session 1 --lang fr'],
    ['too many arguments', 'workflow check a.yaml b.yaml'],
    ['a command without its part', 'token'],
    ['a replay that is told nothing', 'replay'],
  ])('ends with 2 for %s, says why on standard error and prints nothing', async (_, line) => {
    const { code, out, err } = await run(line);
    expect(code).toBe(EXIT.usage);
    expect(out).toBe('');
    expect(err.trim()).not.toBe('');
  });

  it('ends with 0 when asked for help, in the language of the terminal', async () => {
    expect(await run('--help')).toMatchObject({ code: EXIT.done, out: expect.stringContaining('Working calendars') });
    const help = await run('calendar --help', { LANG: 'zh_HK.UTF-8' });
    expect(help).toMatchObject({ code: EXIT.done, out: expect.stringContaining('工作日曆') });
    expect(await run('help calendar')).toMatchObject({ code: EXIT.done, err: '' });
  });

  it.each([
    ['a file that is not there', 'workflow check no-such-file.yaml', 'ENOENT'],
    ['a definition with faults', 'workflow check config/conferences/hk-cq.yaml', 'config/conferences/hk-cq.yaml:'],
    ['a configuration that cannot be used', 'replay --check', 'DATABASE_URL'],
    [
      'a file that is no text',
      'import node_modules/@node-rs/argon2/package.json/x --conference c --session 1 --lang en',
      'ENOTDIR',
    ],
  ])('ends with 1 for %s and says so', async (_, line, words) => {
    const { code, out, err } = await run(line, { DATABASE_URL: 'nonsense' });
    expect({ code, out }).toEqual({ code: EXIT.refused, out: '' });
    expect(err).toContain(words);
  });

  it('checks and draws a definition', async () => {
    const check = await run('workflow check config/workflows/deliverable.v1.yaml');
    expect(check).toEqual({
      code: EXIT.done,
      out: 'deliverable.v1.yaml: deliverable.v1 is sound, 12 moves.\n',
      err: '',
    });
    const { out } = await run('workflow diagram config/workflows/deliverable.v1.yaml --format mermaid --lang zh-Hans');
    const lines = out.split('\n');
    expect(lines[0]).toBe('stateDiagram-v2');
    expect(lines).toContain('  state "推进中" as under_way');
    expect(lines).toContain('  [*] --> under_way: 启动');
    expect(lines).toContain('  joint_agreed --> joint_completed: 提议办结');
    expect(lines).toContain('  joint_completed --> [*]');
  });

  it('draws a definition file that stands alone, in light and dark', async () => {
    const { code, out } = await run('workflow diagram config/workflows/study.v1.yaml --lang zh-Hant');
    expect(code).toBe(0);
    expect(out).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" .*role="img".* lang="zh-Hant">\n<title /);
    expect(out).toContain('prefers-color-scheme: dark');
    expect(out).toContain('>（可行）</text>');
    expect((await run('workflow diagram config/workflows/study.v1.yaml --format png')).code).toBe(2);
  });

  it('proposes a split without a database', async () => {
    const file = 'test/fixtures/press-releases/press-release-hk-cq-2023-05-11.txt';
    const { code, out } = await run(`import ${file} --conference hk-cq --session 1 --lang en --json --dry-run`, {
      DATABASE_URL: 'nonsense',
    });
    expect(code).toBe(EXIT.done);
    const { areas, unclaimed, ...more } = JSON.parse(out) as { areas: object[]; unclaimed: object[] };
    expect(areas).toHaveLength(11);
    expect(unclaimed.length).toBeGreaterThan(0);
    expect(more).toEqual({});
  });
});
