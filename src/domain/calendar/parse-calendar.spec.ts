import { rawShippedCalendar, shippedCalendar } from '../../../test/support/shipped-calendars.js';
import { parseCalendar } from './parse-calendar.js';

const NAME = { en: 'Working days', 'zh-Hant': '工作日曆', 'zh-Hans': '工作日历' };
const YEAR = {
  status: 'published',
  source: 'official list',
  holidays: ['2026-01-01'],
  make_up_workdays: ['2026-01-04'],
};

const file = (year: object = {}, more: object = {}): unknown => ({
  id: 'north',
  name: NAME,
  weekend: [6, 7],
  years: { 2026: { ...YEAR, ...year } },
  ...more,
});

function faultsOf(raw: unknown): string[] {
  const parsed = parseCalendar(raw);
  return parsed.ok ? [] : parsed.faults.map((fault) => `${fault.path} ${fault.message_code} ${fault.detail}`);
}

describe('parseCalendar', () => {
  it('reads a sound file into plain data', () => {
    const parsed = parseCalendar(file({ issued_on: '2025-11-04' }));
    expect(parsed).toEqual({
      ok: true,
      calendar: {
        id: 'north',
        name: NAME,
        weekend: [6, 7],
        years: {
          2026: {
            published: true,
            source: 'official list',
            issuedOn: '2025-11-04',
            holidays: new Set(['2026-01-01']),
            makeUpWorkdays: new Set(['2026-01-04']),
          },
        },
      },
    });
  });

  it.each([
    ['an impossible day', file({ holidays: ['2026-02-30'] }), 'years.2026.holidays[0] calendar.not_a_day 2026-02-30'],
    ['a day that is a number', file({ holidays: [20260101] }), 'years.2026.holidays[0] calendar.not_a_day 20260101'],
    [
      'a day of another year',
      file({ holidays: ['2025-12-31'] }),
      'years.2026.holidays[0] calendar.day_of_another_year 2025-12-31',
    ],
    [
      'a repeated day',
      file({ holidays: ['2026-01-01', '2026-01-01'] }),
      'years.2026.holidays[1] calendar.day_repeated 2026-01-01',
    ],
    [
      'a day off and worked',
      file({ holidays: ['2026-01-04'] }),
      'years.2026.make_up_workdays calendar.holiday_and_make_up 2026-01-04',
    ],
    [
      'a make-up day on a weekday',
      file({ make_up_workdays: ['2026-01-05'] }),
      'years.2026.make_up_workdays calendar.make_up_not_on_weekend 2026-01-05',
    ],
    ['a missing source', file({ source: undefined }), 'years.2026.source calendar.text_missing '],
    ['a blank source', file({ source: '  ' }), 'years.2026.source calendar.text_missing   '],
    ['an unknown status', file({ status: 'guessed' }), 'years.2026.status calendar.not_one_of guessed'],
    ['a bad day of issue', file({ issued_on: 'November' }), 'years.2026.issued_on calendar.not_a_day November'],
    ['a misspelt key', file({ holiday: [] }), 'years.2026.holiday calendar.unknown_key holiday'],
    ['a missing list', file({ holidays: undefined }), 'years.2026.holidays calendar.not_a_list '],
    ['a year that is none', file({}, { years: { soon: YEAR } }), 'years.soon calendar.not_a_year soon'],
    ['years as a list', file({}, { years: [] }), 'years calendar.not_a_mapping []'],
    ['a year without a block', file({}, { years: { 2026: null } }), 'years.2026 calendar.not_a_mapping null'],
    ['an eighth weekday', file({}, { weekend: [6, 7, 8] }), 'weekend[2] calendar.not_a_number_in_range 8'],
    ['a repeated weekday', file({}, { weekend: [6, 7, 7] }), 'weekend calendar.day_repeated [6,7,7]'],
    [
      'a week without work',
      file({ make_up_workdays: [] }, { weekend: [1, 2, 3, 4, 5, 6, 7] }),
      'weekend calendar.no_day_left_to_work [1,2,3,4,5,6,7]',
    ],
    ['a missing name', file({}, { name: { ...NAME, 'zh-Hans': '' } }), 'name.zh-Hans calendar.text_missing '],
    ['an empty file', null, ' calendar.not_a_mapping null'],
  ])('refuses %s and says where', (_, raw, expected) => {
    expect(faultsOf(raw)).toEqual([expected]);
  });

  it('lists every fault of a file at once', () => {
    const raw = file({ source: '', holidays: ['2026-13-01', '2027-01-01'] }, { id: '', colour: 'red' });
    expect(faultsOf(raw)).toEqual([
      'colour calendar.unknown_key colour',
      'id calendar.text_missing ',
      'years.2026.source calendar.text_missing ',
      'years.2026.holidays[0] calendar.not_a_day 2026-13-01',
      'years.2026.holidays[1] calendar.day_of_another_year 2027-01-01',
    ]);
  });

  it('cuts a long value in the fault', () => {
    const parsed = parseCalendar(file({ status: 'x'.repeat(5000) }));
    expect(parsed.ok ? 0 : parsed.faults[0]?.detail.length).toBe(120);
  });
});

describe('the calendars we ship', () => {
  it.each([
    ['hk', { 2023: true, 2024: true, 2025: true, 2026: true, 2027: false }],
    ['cn', { 2023: true, 2024: true, 2025: true, 2026: true }],
  ])('%s has no fault and says which years are published', (id, expected) => {
    expect(parseCalendar(rawShippedCalendar(id)).ok).toBe(true);
    const { years } = shippedCalendar(id);
    expect(Object.fromEntries(Object.entries(years).map(([year, block]) => [year, block.published]))).toEqual(expected);
  });
});
