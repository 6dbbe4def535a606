import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigFilesRefused } from '../../../platform/config/config-file-fault.js';
import { readCalendarText } from './read-calendar-files.js';
import { WorkingCalendars } from './working-calendars.js';

const SIDES = [
  { id: 'north', calendar: 'hk' },
  { id: 'south', calendar: 'cn' },
  { id: 'east', calendar: 'cn' },
];

describe('WorkingCalendars', () => {
  const calendars = new WorkingCalendars(join(process.cwd(), 'config'));

  it('gives a side its own calendar, and a joint post all of them, each once', () => {
    expect(calendars.of(SIDES, 'north').map((one) => one.id)).toEqual(['hk']);
    expect(calendars.of(SIDES, 'east').map((one) => one.id)).toEqual(['cn']);
    expect(calendars.of(SIDES, null).map((one) => one.id)).toEqual(['hk', 'cn']);
    expect(calendars.joint(SIDES).map((one) => one.id)).toEqual(['hk', 'cn']);
  });

  it('says which calendar a conference lacks', () => {
    expect(() => calendars.named('atlantis')).toThrow('atlantis.yaml');
  });
});

describe('reading a folder of calendars', () => {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-calendars-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('lists every fault of every file at once', () => {
    mkdirSync(join(folder, 'calendars'));
    const year = "{ status: published, source: s, issued_on: null, holidays: ['2026-02-30'], make_up_workdays: [] }";
    const good = 'name: { en: a, zh-Hant: a, zh-Hans: a }\nweekend: [6, 7]\n';
    writeFileSync(join(folder, 'calendars', 'a.yaml'), `id: a\n${good}years: { 2026: ${year} }\nextra: 1\n`);
    writeFileSync(join(folder, 'calendars', 'b.yaml'), 'id: [b\n');
    writeFileSync(join(folder, 'calendars', 'c.yaml'), `id: other\n${good}years: {}\n`);
    const refusal = ((): unknown => {
      try {
        return new WorkingCalendars(folder);
      } catch (error) {
        return error;
      }
    })();
    if (!(refusal instanceof ConfigFilesRefused)) throw new Error('not refused');
    expect(refusal.faults.map(({ file, line, path, code }) => [file, line, path, code])).toEqual([
      ['a.yaml', 5, 'extra', 'unknown_key'],
      ['a.yaml', 4, 'years.2026.holidays[0]', 'not_a_day'],
      ['b.yaml', 2, '', 'not_yaml'],
      ['c.yaml', 1, 'id', 'not_the_file_name'],
    ]);
  });

  it('refuses aliases, which could fill the memory', () => {
    const { faults } = readCalendarText('a.yaml', 'id: &a x\nname: *a\n');
    expect(faults.map(({ code }) => code)).toEqual(['not_a_mapping']);
  });
});
