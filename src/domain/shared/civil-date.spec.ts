import fc from 'fast-check';
import {
  addDays,
  addMonths,
  civilDate,
  dayOf,
  daysBetween,
  endOfMonth,
  isCivilDate,
  monthOf,
  weekday,
  yearOf,
  type CivilDate,
} from './civil-date.js';

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
  month === 2 && leap(year) ? 29 : (MONTH_DAYS[month - 1] ?? Number.NaN);
const write = (year: number, month: number, day: number): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** Days of the years 1600 to 2399: a full cycle of leap years and more on either side of today. */
const days = fc.integer({ min: 0, max: 292_000 }).map((offset) => addDays(civilDate('1600-01-01'), offset));

describe('isCivilDate', () => {
  it('knows the length of every month by the leap-year rule, not by Date', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const exists = month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month);
          expect(isCivilDate(write(year, month, day))).toBe(exists);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['2026-2-3'],
    ['2026-02-30'],
    ['2025-02-29'],
    ['1900-02-29'],
    ['0999-12-31'],
    ['20260203'],
    ['2026-02-03T00:00:00Z'],
    [' 2026-02-03'],
    ['2026-02-03\n'],
    ['+002026-02-03'],
    ['２０２６-02-03'],
    [''],
    [20260203],
    [null],
    [undefined],
    [{}],
  ])('refuses %j', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});

describe('civilDate', () => {
  it('returns the text itself', () => {
    expect(civilDate('2024-02-29')).toBe('2024-02-29');
  });

  it('names the text it refuses', () => {
    expect(() => civilDate('2026-02-30')).toThrow(new RangeError('not a calendar day (YYYY-MM-DD): 2026-02-30'));
  });
});

describe('counting days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2000-02-29', 365, '2001-02-28'],
  ])('%s and %d days is %s', (from, count, to) => {
    expect(addDays(civilDate(from), count)).toBe(to);
    expect(daysBetween(civilDate(from), civilDate(to))).toBe(count);
  });

  it('adding and counting undo each other, and order follows the text', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        const other = addDays(day, count);
        expect(isCivilDate(other)).toBe(true);
        expect(daysBetween(day, other)).toBe(count);
        expect(Math.sign(count)).toBe(other > day ? 1 : other < day ? -1 : 0);
      }),
    );
  });
});

describe('the ends of what a day can be', () => {
  const OUT = new RangeError('counting left the years 1000 to 9999');

  it('are days like all others', () => {
    expect(addDays(civilDate('9999-12-30'), 1)).toBe('9999-12-31');
    expect(addDays(civilDate('1000-01-02'), -1)).toBe('1000-01-01');
    expect(endOfMonth(civilDate('9999-12-05'))).toBe('9999-12-31');
    expect(addMonths(civilDate('9999-11-30'), 1)).toBe('9999-12-30');
  });

  it.each([
    ['one day more', () => addDays(civilDate('9999-12-31'), 1)],
    ['one day less', () => addDays(civilDate('1000-01-01'), -1)],
    ['one month more', () => addMonths(civilDate('9999-12-01'), 1)],
    ['one month less', () => addMonths(civilDate('1000-01-31'), -1)],
    ['more than an instant holds', () => addDays(civilDate('2026-11-22'), 1e9)],
    ['no number', () => addDays(civilDate('2026-11-22'), Number.NaN)],
  ])('cannot be left: %s', (_, count) => {
    expect(count).toThrow(OUT);
  });

  it('either give a day that sorts where it belongs, or refuse', () => {
    const edges = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 3_286_800, max: 3_287_181 }));
    const start = edges.map((offset) => addDays(civilDate('1000-01-01'), offset));
    fc.assert(
      fc.property(start, fc.integer({ min: -800, max: 800 }), (day, count) => {
        try {
          const other = addDays(day, count);
          expect(isCivilDate(other)).toBe(true);
          expect(Math.sign(count)).toBe(other > day ? 1 : other < day ? -1 : 0);
        } catch (error) {
          if (!(error instanceof RangeError)) throw error;
          expect(count > 0 ? day > '9997' : day < '1003').toBe(true);
        }
      }),
    );
  });
});

describe('weekday', () => {
  it.each([
    ['2026-11-22', 7],
    ['2026-11-23', 1],
    ['2023-05-11', 4],
    ['2000-01-01', 6],
  ])('%s is weekday %d', (day, expected) => {
    expect(weekday(civilDate(day))).toBe(expected);
  });

  it('moves on by one each day and starts again after seven', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(weekday(addDays(day, 1))).toBe((weekday(day) % 7) + 1);
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
      }),
    );
  });
});

describe('parts of a day', () => {
  it('put together again give the day', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(write(yearOf(day), monthOf(day), dayOf(day))).toBe(day);
      }),
    );
  });
});

describe('endOfMonth', () => {
  it('is the last day by the leap-year rule', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(endOfMonth(day)).toBe(write(yearOf(day), monthOf(day), lengthOf(yearOf(day), monthOf(day))));
      }),
    );
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-22', 2, '2027-01-22'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %d months is %s', (from, months, expected) => {
    expect(addMonths(civilDate(from), months)).toBe(expected);
  });

  it('lands in the month counted on paper, on the same day or that month’s last', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const counted = yearOf(day) * 12 + monthOf(day) - 1 + months;
        const [year, month] = [Math.floor(counted / 12), (counted % 12) + 1];
        const expected: CivilDate = civilDate(write(year, month, Math.min(dayOf(day), lengthOf(year, month))));
        expect(addMonths(day, months)).toBe(expected);
      }),
    );
  });
});
