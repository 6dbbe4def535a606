import fc from 'fast-check';
import { addDays, civilDate } from '../shared/civil-date.js';
import { RHYTHMS } from './deadline.js';
import {
  deadlineBeforeSession,
  deadlineInPeriod,
  deadlineOnDay,
  recurringDeadline,
} from '../../../test/support/builders/a-deadline.js';
import { noDeadline } from './no-deadline.js';
import { parseDeadline } from './parse-deadline.js';
import { periodHolding } from './period-holding.js';
import { PERIOD_MONTHS, periodOf, type PeriodPrecision } from './period-of.js';

const WORDS = { en: 'by the middle of the year', 'zh-Hant': '年中前', 'zh-Hans': '年中前' };
const PERIODS = Object.keys(PERIOD_MONTHS) as PeriodPrecision[];

const day = fc.integer({ min: 0, max: 60_000 }).map((offset) => addDays(civilDate('1990-01-01'), offset));
const period = fc
  .record({ precision: fc.constantFrom(...PERIODS), year: fc.integer({ min: 1990, max: 2150 }), at: fc.nat(11) })
  .map(({ precision, year, at }) => ({ precision, year, index: (at % (12 / PERIOD_MONTHS[precision])) + 1 }));
const words = fc.constantFrom(null, WORDS);
const deadline = fc.oneof(
  fc.tuple(day, words).map(([on, text]) => deadlineOnDay(on, text)),
  fc.tuple(period, words).map(([within, text]) => deadlineInPeriod(within, text)),
  fc.tuple(fc.constantFrom(null, 1, 2, 40), words).map(([session, text]) => deadlineBeforeSession(session, text)),
  fc
    .tuple(fc.constantFrom(...RHYTHMS), fc.option(day), words)
    .map(([every, from, text]) => recurringDeadline(every, from, text)),
  words.map((text) => noDeadline(text)),
);

function faultsOf(raw: unknown): string[] {
  const parsed = parseDeadline(raw);
  return parsed.ok ? [] : parsed.faults.map((fault) => `${fault.path} ${fault.message_code} ${fault.detail}`);
}

describe('periodOf', () => {
  it.each([
    ['month', 2024, 2, '2024-02-01', '2024-02-29'],
    ['month', 2026, 12, '2026-12-01', '2026-12-31'],
    ['quarter', 2026, 1, '2026-01-01', '2026-03-31'],
    ['quarter', 2026, 2, '2026-04-01', '2026-06-30'],
    ['quarter', 2026, 4, '2026-10-01', '2026-12-31'],
    ['half_year', 2026, 1, '2026-01-01', '2026-06-30'],
    ['half_year', 2026, 2, '2026-07-01', '2026-12-31'],
    ['year', 2026, 1, '2026-01-01', '2026-12-31'],
  ] as const)('%s of %d number %d runs from %s to %s', (precision, year, index, earliest, latest) => {
    expect(periodOf(precision, year, index)).toEqual({ earliest, latest });
  });

  it.each([
    ['month', 13],
    ['month', 0],
    ['quarter', 5],
    ['half_year', 3],
    ['year', 2],
    ['quarter', 1.5],
  ] as const)('no year has %s number %d', (precision, index) => {
    expect(() => periodOf(precision, 2026, index)).toThrow(`a year has no ${precision} number ${index}`);
  });

  it('holds each of its own days, and the next period begins the day after', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...PERIODS), (on, precision) => {
        const held = periodHolding(precision, on);
        expect(held.earliest <= on && on <= held.latest).toBe(true);
        expect(periodHolding(precision, held.latest)).toEqual(held);
        expect(periodHolding(precision, addDays(held.latest, 1)).earliest).toBe(addDays(held.latest, 1));
      }),
    );
  });
});

describe('parseDeadline', () => {
  it('reads back every deadline that can be made', () => {
    fc.assert(
      fc.property(deadline, (made) => {
        expect(parseDeadline(JSON.parse(JSON.stringify(made)))).toEqual({ ok: true, deadline: made });
      }),
    );
  });

  it('takes absent keys as null', () => {
    expect(parseDeadline({ kind: 'none' })).toEqual({ ok: true, deadline: noDeadline() });
    expect(parseDeadline({ kind: 'before_session', session: 2 })).toEqual({
      ok: true,
      deadline: deadlineBeforeSession(2),
    });
    expect(parseDeadline({ kind: 'recurring', every: 'year' })).toEqual({
      ok: true,
      deadline: recurringDeadline('year'),
    });
  });

  const dated = (more: object): object => ({
    kind: 'dated',
    precision: 'quarter',
    earliest: '2026-04-01',
    latest: '2026-06-30',
    ...more,
  });

  it.each([
    ['a quarter that ends early', dated({ latest: '2026-06-29' }), ['latest deadline.not_the_last_day 2026-06-29']],
    [
      'a quarter that starts late',
      dated({ earliest: '2026-04-02' }),
      ['earliest deadline.not_the_first_day 2026-04-02'],
    ],
    ['a half-year called a quarter', dated({ latest: '2026-09-30' }), ['latest deadline.not_the_last_day 2026-09-30']],
    ['a day of two days', dated({ precision: 'day' }), ['latest deadline.not_the_last_day 2026-06-30']],
    ['a date without precision', dated({ precision: undefined }), ['precision deadline.precision_missing ']],
    ['a precision of none', dated({ precision: 'none' }), ['precision deadline.precision_missing none']],
    [
      'a date without days',
      { kind: 'dated', precision: 'day' },
      ['earliest deadline.day_missing ', 'latest deadline.day_missing '],
    ],
    ['a day that is none', dated({ latest: '2026-06-31' }), ['latest deadline.not_a_day 2026-06-31']],
    ['an unknown precision', dated({ precision: 'week' }), ['precision deadline.not_one_of week']],
    ['a date with a rhythm', dated({ every: 'year' }), ['every deadline.not_for_this_kind year']],
    [
      'a date invented for a session',
      { kind: 'before_session', latest: '2027-05-10' },
      ['latest deadline.not_for_this_kind 2027-05-10'],
    ],
    [
      'a precision before a session',
      { kind: 'before_session', precision: 'day' },
      ['precision deadline.not_for_this_kind day'],
    ],
    [
      'a session number of nought',
      { kind: 'before_session', session: 0 },
      ['session deadline.not_a_number_in_range 0'],
    ],
    [
      'a date where none was agreed',
      { kind: 'none', earliest: '2026-01-01', latest: '2026-12-31' },
      ['earliest deadline.not_for_this_kind 2026-01-01', 'latest deadline.not_for_this_kind 2026-12-31'],
    ],
    ['a rhythm that is missing', { kind: 'recurring' }, ['every deadline.rhythm_missing ']],
    [
      'a rhythm we cannot count',
      { kind: 'recurring', every: 'week' },
      ['every deadline.not_one_of week', 'every deadline.rhythm_missing '],
    ],
    [
      'a rhythm with another precision and a start inside its period',
      { kind: 'recurring', every: 'year', precision: 'quarter', earliest: '2026-04-01' },
      ['precision deadline.precision_differs quarter', 'earliest deadline.not_the_first_day 2026-04-01'],
    ],
    [
      'words in one language',
      { kind: 'none', words: { en: 'as needed' } },
      ['words.zh-Hant deadline.text_missing ', 'words.zh-Hans deadline.text_missing '],
    ],
    [
      'an unknown kind and a misspelt key',
      { kind: 'soon', date: 'x' },
      ['date deadline.unknown_key date', 'kind deadline.not_one_of soon'],
    ],
    ['no mapping', '2026-06-30', [' deadline.not_a_mapping 2026-06-30']],
  ])('refuses %s', (_, raw, expected) => {
    expect(faultsOf(raw)).toEqual(expected);
  });
});
