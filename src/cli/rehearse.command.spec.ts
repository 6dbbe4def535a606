import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from './run-cli.js';
import { terminalOn } from './terminal.js';

async function rehearseWith(options: string) {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = terminalOn(
    { DATABASE_URL: 'nonsense' },
    { out: (text) => out.push(text), err: (text) => err.push(text) },
  );
  const code = await runCli(['rehearse', ...options.split(' ')], terminal);
  return { code, out: out.join(''), err: err.join('') };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('rehearse', () => {
  it('prints the same bytes for the same seed, and another story for another', async () => {
    const [one, again, other] = [
      await rehearseWith('--months 4 --seed 7'),
      await rehearseWith('--months 4 --seed 7'),
      await rehearseWith('--months 4 --seed 8'),
    ];
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(hashOf(again.out)).toBe(hashOf(one.out));
    expect(hashOf(other.out)).not.toBe(hashOf(one.out));
  });

  it('tells every event as a line of JSON, in order of days, and the figures last', async () => {
    const { code, out } = await rehearseWith('--months 4 --seed 7 --json');
    expect(code).toBe(0);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string; day: string });
    expect(lines[0]).toMatchObject({ type: 'began', months: 4, seed: 7, to: '2023-09-11' });
    const events = lines.slice(0, -1);
    expect(events.map(({ day }) => day)).toEqual(events.map(({ day }) => day).sort());
    const types = new Set(events.map(({ type }) => type));
    for (const type of ['mail', 'timer', 'declined', 'denied', 'sides_differ', 'collided'])
      expect(types).toContain(type);
    expect(lines.at(-1)).toMatchObject({ type: 'summary', seed: 7, events: { began: 1, agreed: expect.any(Number) } });
  });

  it.each([
    ['en', 'Mail to', 'Longest silences'],
    ['zh-Hant', '電郵致', '最長的沉默'],
    ['zh-Hans', '邮件发给', '最长的沉默'],
  ])('speaks %s throughout', async (language, mail, silences) => {
    const { code, out } = await rehearseWith(`--months 4 --seed 3 --lang ${language}`);
    expect(code).toBe(0);
    expect(out).toContain(mail);
    expect(out).toContain(silences);
  });

  it.each([
    ['no months', '--seed 7'],
    ['no seed', '--months 3'],
    ['months of none', '--months 0 --seed 7'],
    ['too many months', '--months 601 --seed 7'],
    ['a fraction of a month', '--months 1.5 --seed 7'],
    ['a seed that is no number', '--months 3 --seed x'],
    ['a seed beyond whole numbers', '--months 3 --seed 9007199254740993'],
    ['a language that is none of ours', '--months 3 --seed 7 --lang fr'],
  ])('ends with 2 for %s and says why', async (_, options) => {
    const { code, out, err } = await rehearseWith(options);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim()).not.toBe('');
  });

  it('ends with 1 for a broken conference file, with every fault and its line', async () => {
    const { code, out, err } = await rehearseWith(
      '--months 3 --seed 7 --conference test/fixtures/conferences/north-south.yaml',
    );
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const lines = err.trim().split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(2);
    for (const line of lines) expect(line).toMatch(/north-south\.yaml:\d+/);
  });

  describe('with a workflow to try out', () => {
    let folder: string;
    beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'rehearsed-workflow-'))));
    afterAll(() => rmSync(folder, { recursive: true }));
    /** The shipped study as its second version, with what a test changes in it. */
    const drafted = (change: (yaml: string) => string): string => {
      const file = join(folder, 'study.v2.yaml');
      const shipped = readFileSync('config/workflows/study.v1.yaml', 'utf8');
      writeFileSync(file, change(shipped.replace('version: 1', 'version: 2')));
      return file;
    };

    it('plays it from the first day, and adds its figures to the others', async () => {
      const file = drafted((yaml) => yaml.replace('Wait for a third party', 'Wait and see'));
      const { code, out } = await rehearseWith(`--months 4 --seed 7 --workflow ${file}`);
      expect(code).toBe(0);
      expect(out).toMatch(/^ {2}Wait and see +\d+$/m);
      expect(out).toContain('Never closed');
      const told = await rehearseWith(`--months 4 --seed 7 --json --workflow ${file}`);
      const lines = told.out.trimEnd().split('\n');
      const events = lines.map((line) => JSON.parse(line) as { type: string; kind?: string; version?: number });
      const versions = events.flatMap(({ type, kind, version }) =>
        type === 'moved' && kind === 'study' ? [version] : [],
      );
      expect(new Set(versions)).toEqual(new Set([2]));
      expect(events.at(-1)).toMatchObject({
        type: 'summary',
        draft: { moves: expect.any(Array), open: expect.any(Array) },
      });
    });

    it('ends with 1 for a faulty one, with every fault and its line', async () => {
      const file = drafted((yaml) => yaml.replaceAll('to: under_way', 'to: nowhere'));
      const { code, out, err } = await rehearseWith(`--months 4 --seed 7 --workflow ${file}`);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err.trim().split('\n').length).toBeGreaterThanOrEqual(2);
      expect(err).toMatch(/study\.v2\.yaml:\d+ unknown_state/);
    });
  });

  it('ends with 1 for a file that is not there', async () => {
    const { code, err } = await rehearseWith('--months 3 --seed 7 --conference no-such-file.yaml');
    expect(code).toBe(1);
    expect(err).toContain('ENOENT');
  });
});
