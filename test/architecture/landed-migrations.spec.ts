import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { MIGRATIONS } from '../../src/platform/database/migrations.js';

/** SHA-256 of each by file name. */
type Sums = Readonly<Record<string, string>>;

const LIST = 'test/architecture/landed-migrations.json';
const landed = JSON.parse(readFileSync(LIST, 'utf8')) as Sums;
const files = readdirSync('migrations').sort();
const present = Object.fromEntries(files.map((file) => [file, sumOf(readFileSync(`migrations/${file}`, 'utf8'))]));

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A database of an earlier day has run the listed ones as they were; another text under the same name would not reach it. */
function departures(sums: Sums): string[] {
  const edited = Object.keys(landed).filter((file) => sums[file] !== landed[file]);
  const unlisted = Object.keys(sums).filter((file) => landed[file] === undefined);
  return [
    ...edited.map((file) => `${file} has landed: write a new migration instead`),
    ...unlisted.map((file) => `${LIST} lacks "${file}": "${sums[file]}"`),
  ];
}

describe('a migration that has landed', () => {
  it('is neither edited nor removed, and a new one is listed', () => {
    expect(departures(present)).toEqual([]);
  });

  it.each([
    ['edited', { ...present, [files[0] ?? '']: sumOf('another text') }, 'has landed'],
    ['removed', Object.fromEntries(Object.entries(present).slice(1)), 'has landed'],
    ['new and not listed', { ...present, '1999-new.ts': sumOf('new') }, '1999-new.ts'],
  ])('one that is %s is told', (_, sums, words) => {
    expect(departures(sums)).toEqual([expect.stringContaining(words)]);
  });

  it('is run, in the order of its file', () => {
    const named = files.map((file) => {
      const [, number, words = ''] = /^(\d+)-(.+)\.ts$/.exec(file) ?? [];
      return `${words.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}${number}`;
    });
    expect(MIGRATIONS.map((migration) => migration.name)).toEqual(named);
  });
});
