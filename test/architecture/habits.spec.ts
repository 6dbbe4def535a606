import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { breachesOf } from './habits.js';

const FORBIDDEN_NAME = /^(utils?|types|helpers?|common|manager|base\..*)\.tsx?$|^(utils?|helpers?|common)$/;

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}

const FILES = ['src', 'test', 'migrations'].flatMap(sourcesOf);
const CODE = FILES.filter((file) => file.startsWith('src/') && !/\.spec\.tsx?$/.test(file));
const lengthOf = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1;

describe('habits of the code', () => {
  it('are kept in every file', () => {
    const breaches = FILES.flatMap((file) =>
      breachesOf(file, readFileSync(file, 'utf8')).map((one) => `${file}:${one}`),
    );
    expect(breaches).toEqual([]);
  });

  it('files are small: 300 lines at most, half of the code under 80', () => {
    expect(FILES.filter((file) => lengthOf(file) > 300)).toEqual([]);
    const lengths = CODE.map(lengthOf).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  });

  it('files and folders are named for what they do', () => {
    const names = FILES.flatMap((file) => file.split('/').slice(1));
    expect(names.filter((name) => FORBIDDEN_NAME.test(name))).toEqual([]);
    expect(FILES.filter((file) => !/^[a-z0-9.-]+$/.test(basename(file)))).toEqual([]);
  });
});

describe('a breach is caught', () => {
  const anyWord = 'a' + 'ny';
  const TERMINAL = 'the terminal speaks from the locale files';
  const NO_WORDS = 'a refusal is a code: its words stand in the locale files';
  it.each([
    ['src/modules/x/a.ts', 'const now = new Date();', 'ask the Clock for the time'],
    ['src/domain/x/a.ts', 'const now = Date.now();', 'ask the Clock for the time'],
    ['src/modules/x/a.ts', 'const r = Math.random();', 'chance has no place here'],
    ['src/modules/x/a.ts', 'export enum A { B }', 'no enum: use a const object or union'],
    ['test/x.ts', `let a: ${anyWord};`, 'no any'],
    ['src/modules/x/a.ts', `const a = b as ${anyWord};`, 'no any'],
    [
      'src/x.ts',
      'class A { constructor(a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1) {} }',
      'at most six constructor dependencies',
    ],
    ['src/modules/x/a.ts', 'const p = process.env.PORT;', 'configuration comes from Environment'],
    ['src/modules/x/a.ts', "if (side === 'hk') go();", 'sides are data, not code'],
    ['src/modules/x/a.tsx', 'const a = <p>Hello</p>;', 'words for people stand in the locale files'],
    ['src/modules/x/a.ts', "const a = '報告';", 'words for people stand in the locale files'],
    ['src/modules/x/a.ts', "throw new Problem('forbidden', { params: { why: 'you may not' } });", NO_WORDS],
    ['src/cli/a.ts', 'throw new Refused(`no side ${side}`);', NO_WORDS],
    ['src/cli/a.ts', 'throw new Refused(...faults.map((one) => `${one} is wrong`));', NO_WORDS],
    ['src/modules/x/a.ts', "return loadFault(what, 'would_remove', `put ${what} back`);", NO_WORDS],
    ['src/modules/x/a.ts', "faults.add(path, 'missing', 'add a name');", NO_WORDS],
    ['src/domain/x/a.ts', "read.fault(path, 'a missing name', raw);", NO_WORDS],
    ['src/platform/config/a.ts', "missing.push('KEY: must be set beside DATABASE_URL');", TERMINAL],
    ['src/platform/config/a.ts', "({ defaultMessage: () => '$property must be addresses or ranges' });", TERMINAL],
    ['src/boot/a.ts', 'process.stderr.write(`the port ${port} is taken by another`);', TERMINAL],
    ['src/modules/x/index.ts', "export * from './a.js';", 'no export star: name what leaves'],
    ['src/modules/x/a.ts', 'await job.waitUntilFinished(events);', 'these lose events on the PostgreSQL backend'],
    ['src/modules/x/a.ts', '// @ts-' + 'ignore\nx();', 'no silenced types'],
    ['src/modules/x/a.ts', '// eslint-' + 'disable-next-line\nx();', 'no silenced lint'],
    ['src/modules/x/a.ts', '// TO' + 'DO: later', 'nothing left for later'],
    ['test/a.spec.ts', 'it.' + "only('x', () => undefined);", 'every test runs'],
  ])('%s: %s', (path, text, rule) => {
    expect(breachesOf(path, text).map((line) => line.replace(/^\d+: /, ''))).toContain(rule);
  });

  it('and code without one is left alone', () => {
    expect(breachesOf('src/platform/clock/a.ts', 'const now = new Date();')).toEqual([]);
    expect(breachesOf('src/modules/x/a.ts', 'const day = new Date(0); const side = sides[0];')).toEqual([]);
    const coded = "throw new Problem('forbidden', { params: { side } }); throw new Error('no such row');";
    expect(breachesOf('src/modules/x/a.ts', coded)).toEqual([]);
    expect(breachesOf('src/boot/a.ts', "if (lost) throw new Error('no such folder above the program');")).toEqual([]);
    expect(breachesOf('src/cli/a.ts', 'throw new Refused(`${file}:${line} ${code}: ${t(`a.${code}`)}`);')).toEqual([]);
  });
});
