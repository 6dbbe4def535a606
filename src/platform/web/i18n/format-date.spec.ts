import { civilDate } from '../../../domain/shared/civil-date.js';
import { LANGUAGES } from '../../../domain/shared/language.js';
import { formatDate, formatMonths, type DateStyle } from './format-date.js';
import { formatInstant, machineInstant } from './format-instant.js';
import { translatorOf } from './translator-of.js';

const FRIDAY = civilDate('2026-11-27');

const table: readonly [DateStyle, string, string, string][] = [
  ['full', 'Fri 27 Nov 2026', '2026年11月27日（五）', '2026年11月27日（周五）'],
  ['short', 'Fri 27 Nov', '11月27日（五）', '11月27日（周五）'],
  ['plain', '27 Nov 2026', '2026年11月27日', '2026年11月27日'],
  ['brief', '27 Nov', '11月27日', '11月27日'],
  ['long', 'Friday 27 November 2026', '2026年11月27日（星期五）', '2026年11月27日（星期五）'],
  ['month', 'November 2026', '2026年11月', '2026年11月'],
  ['month_brief', 'Nov', '11月', '11月'],
];
const rows = table.flatMap(([style, ...words]) =>
  LANGUAGES.map((language, place) => [style, language, words[place]] as const),
);

describe('formatDate', () => {
  it.each(rows)('%s in %s: %s', (style, language, words) => {
    expect(formatDate(translatorOf(language).t, FRIDAY, style)).toBe(words);
  });

  it.each([
    ['2026-11-23', 'Mon 23 Nov 2026'],
    ['2026-11-29', 'Sun 29 Nov 2026'],
    ['2028-02-29', 'Tue 29 Feb 2028'],
    ['2027-01-01', 'Fri 1 Jan 2027'],
  ])('%s is %s', (day, words) => {
    expect(formatDate(translatorOf('en').t, civilDate(day))).toBe(words);
  });
});

describe('formatMonths', () => {
  it.each([
    ['en', '2026-05-01', '2026-11-30', 'May to November 2026'],
    ['zh-Hant', '2026-05-01', '2026-11-30', '2026年5月至11月'],
    ['zh-Hans', '2025-11-01', '2026-05-31', '2025年11月至2026年5月'],
    ['en', '2025-11-01', '2026-05-31', 'November 2025 to May 2026'],
    ['en', '2026-05-03', '2026-05-31', 'May 2026'],
  ] as const)('%s, %s to %s: %s', (language, from, to, words) => {
    expect(formatMonths(translatorOf(language).t, civilDate(from), civilDate(to))).toBe(words);
  });
});

describe('formatInstant', () => {
  const lateInLondon = new Date('2026-11-20T16:05:00Z');
  it.each([
    ['en', 'Sat 21 Nov 2026, 00:05'],
    ['zh-Hant', '2026年11月21日（六）00:05'],
    ['zh-Hans', '2026年11月21日（周六）00:05'],
  ] as const)('shows the day and the 24-hour time at UTC+8 in %s: %s', (language, words) => {
    expect(formatInstant(translatorOf(language).t, lateInLondon)).toBe(words);
  });

  it('names the zone for machines', () => {
    expect(machineInstant(lateInLondon)).toBe('2026-11-21T00:05+08:00');
  });
});
