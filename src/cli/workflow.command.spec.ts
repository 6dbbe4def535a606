import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT, runCli } from './run-cli.js';
import { terminalOn } from './terminal.js';

const STUDY = 'config/workflows/study.v1.yaml';
const MIGRATE = 'workflow migrate --conference hk-cq --kind study --from 1 --to 2';

describe('workflow compare and migrate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-workflow-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const written = (name: string, text: string): string => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  /** The deployment it would ask cannot be reached: what is refused before, is refused without one. */
  const run = async (line: string) => {
    const [out, err]: [string[], string[]] = [[], []];
    const write = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
    const code = await runCli(line.split(' '), terminalOn({ DATABASE_URL: 'nonsense' }, write));
    return { code, out: out.join(''), err: err.join('') };
  };

  it('says that a file and itself are the same', async () => {
    expect(await run(`workflow compare ${STUDY} ${STUDY}`)).toMatchObject({
      code: EXIT.done,
      out: expect.stringMatching(/\S/),
    });
  });

  it('prints every difference on a line, with what stood there before and after', async () => {
    const text = readFileSync(STUDY, 'utf8').replace('version: 1', 'version: 2');
    const other = written('study.v2.yaml', text.replace(/days: 40\b/, 'days: 30'));
    const { code, out } = await run(`workflow compare ${STUDY} ${other}`);
    expect([code, out.trim().split('\n')]).toEqual([EXIT.done, ['timers waiting_long changed days 40 -> 30']]);
  });

  it.each([
    ['compare with one file', `workflow compare ${STUDY}`],
    ['compare with three files', `workflow compare ${STUDY} ${STUDY} ${STUDY}`],
    ['migrate without anything', 'workflow migrate'],
    ['migrate without a mapping', `${MIGRATE} --dry-run`],
    ['a kind that is none', 'workflow migrate --conference c --kind treaty --from 1 --to 2 --mapping m.yaml --dry-run'],
    ['version nought', 'workflow migrate --conference c --kind study --from 0 --to 2 --mapping m.yaml --dry-run'],
    ['half a version', 'workflow migrate --conference c --kind study --from 1 --to 1.5 --mapping m.yaml --dry-run'],
    ['an unknown option', `${MIGRATE} --mapping m.yaml --apply`],
  ])('ends with 2 for %s', async (_, line) => {
    const { code, out, err } = await run(line);
    expect({ code, out }).toEqual({ code: EXIT.usage, out: '' });
    expect(err.trim()).not.toBe('');
  });

  it('compares nothing with a file that has faults, and names each with its line', async () => {
    const faulty = written('action.v1.yaml', 'kind: action\nversion: 1\n');
    const { code, out, err } = await run(`workflow compare ${STUDY} ${faulty}`);
    expect({ code, out }).toEqual({ code: EXIT.refused, out: '' });
    expect(err.split('\n').filter((line) => line.includes(faulty)).length).toBeGreaterThan(3);
    expect((await run(`workflow compare ${STUDY} ${folder}/none.v1.yaml`)).err).toContain('ENOENT');
  });

  it('refuses to migrate anything by itself: that needs the consent of every side', async () => {
    const { code, out, err } = await run(`${MIGRATE} --mapping m.yaml`);
    expect({ code, out }).toEqual({ code: EXIT.refused, out: '' });
    expect(err).toContain('--dry-run');
  });

  it.each([
    ['that is not there', null, 'ENOENT'],
    ['that is no YAML', 'positions: {\n', ':2 '],
    ['with anchors that explode', `a: &a [1]\nb: ${'[*a, *a]'.repeat(1)}\n${'c: &c [x]\n'.repeat(2)}`, ':'],
  ])('refuses a mapping %s before it asks the database', async (name, text, words) => {
    const file = text === null ? join(folder, 'none.yaml') : written(`${name.replaceAll(' ', '-')}.yaml`, text);
    const { code, out, err } = await run(`${MIGRATE} --mapping ${file} --dry-run`);
    expect({ code, out }).toEqual({ code: EXIT.refused, out: '' });
    expect(err).toContain(words);
    expect(err).not.toContain('DATABASE_URL');
  });
});
