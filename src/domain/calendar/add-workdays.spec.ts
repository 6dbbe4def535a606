import fc from 'fast-check';
import { shippedCalendar } from '../../../test/support/shipped-calendars.js';
import { addDays, civilDate, type CivilDate } from '../shared/civil-date.js';
import { addWorkdays } from './add-workdays.js';
import { workdaysBetween } from './count-workdays.js';
import { jointStatus } from './joint-status.js';
import { lastWorkdayOnOrBefore } from './last-workday-on-or-before.js';
import type { WorkingCalendar } from './working-calendar.js';

const hk = shippedCalendar('hk');
const cn = shippedCalendar('cn');
const CALENDARS: Record<string, readonly WorkingCalendar[]> = { hk: [hk], cn: [cn], joint: [hk, cn] };
const of = (name: string): readonly WorkingCalendar[] => CALENDARS[name] ?? [];

const anyDay = fc.integer({ min: 0, max: 2200 }).map((offset) => addDays(civilDate('2022-07-01'), offset));
const anyCount = fc.integer({ min: -300, max: 300 });
const anySet = fc.constantFrom('hk', 'cn', 'joint');

describe('addWorkdays', () => {
  it.each([
    ['2026-02-27', -5, 'cn', '2026-02-13'],
    ['2026-02-27', -5, 'hk', '2026-02-20'],
    ['2026-02-27', -5, 'joint', '2026-02-12'],
    ['2026-10-12', -5, 'cn', '2026-09-29'],
    ['2026-10-12', -5, 'hk', '2026-10-05'],
    ['2026-10-12', -5, 'joint', '2026-09-28'],
    ['2026-02-13', 1, 'cn', '2026-02-14'],
    ['2026-02-13', 1, 'hk', '2026-02-16'],
    ['2026-02-13', 1, 'joint', '2026-02-24'],
    ['2026-02-15', 0, 'cn', '2026-02-24'],
    ['2026-02-14', 0, 'cn', '2026-02-14'],
    ['2026-11-20', 1, 'hk', '2026-11-23'],
  ])('from %s by %d in %s is %s', (from, count, set, expected) => {
    expect(addWorkdays(of(set), civilDate(from), count)).toEqual({ date: expected, provisional: false });
  });

  it.each([
    ['2026-12-30', 3, 'cn', true],
    ['2026-12-28', 3, 'cn', false],
    ['2026-12-30', 3, 'hk', true],
    ['2027-01-04', -5, 'hk', true],
    ['2027-01-01', -1, 'hk', false],
    ['2023-01-03', -1, 'cn', true],
    ['2029-06-01', 0, 'hk', true],
  ])('from %s by %d in %s is provisional: %s', (from, count, set, provisional) => {
    expect(addWorkdays(of(set), civilDate(from), count).provisional).toBe(provisional);
  });

  it('always lands on a working day, on the right side of the start', () => {
    fc.assert(
      fc.property(anyDay, anyCount, anySet, (from, count, set) => {
        const { date } = addWorkdays(of(set), from, count);
        expect(jointStatus(of(set), date).working).toBe(true);
        if (count > 0) expect(date > from).toBe(true);
        if (count < 0) expect(date < from).toBe(true);
        if (count === 0) expect(date >= from).toBe(true);
      }),
    );
  });

  it('is undone by workdaysBetween, and comes back to a start that works', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyCount.filter((count) => count !== 0),
        anySet,
        (from, count, set) => {
          const there = addWorkdays(of(set), from, count);
          expect(workdaysBetween(of(set), from, there.date)).toEqual({ days: count, provisional: there.provisional });
          if (!jointStatus(of(set), from).working) return;
          expect(addWorkdays(of(set), there.date, -count).date).toBe(from);
        },
      ),
    );
  });

  it('is never nearer for both calendars than for one', () => {
    fc.assert(
      fc.property(anyDay, anyCount, fc.constantFrom(hk, cn), (from, count, one) => {
        const alone = addWorkdays([one], from, count).date;
        const joint = addWorkdays([hk, cn], from, count).date;
        expect(count >= 0 ? joint >= alone : joint <= alone).toBe(true);
      }),
    );
  });

  it('grows with every working day added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), anySet, (from, count, set) => {
        const next = addWorkdays(of(set), from, count + 1).date;
        expect(addWorkdays(of(set), addWorkdays(of(set), from, count).date, 1).date).toBe(next);
      }),
    );
  });

  it.each([20_001, -20_001, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d working days', (count) => {
    expect(() => addWorkdays([hk], civilDate('2026-01-01'), count)).toThrow(RangeError);
  });

  it('counts 20,000 working days and stops at the edge of the years it can write', () => {
    expect(addWorkdays([hk, cn], civilDate('2026-01-01'), 20_000).provisional).toBe(true);
    expect(() => addWorkdays([hk], civilDate('9999-12-30'), 5)).toThrow('counting left the years 1000 to 9999');
    expect(() => addWorkdays([hk], civilDate('1000-01-02'), -5)).toThrow('counting left the years 1000 to 9999');
    // Here the walk itself runs over the edge: the last days of 9999 are no working days of this calendar.
    const idle = { ...hk, years: {}, weekend: [1, 2, 3, 4, 5, 6, 7] };
    expect(() => addWorkdays([idle], civilDate('9999-12-20'), 1)).toThrow('counting left the years 1000 to 9999');
    expect(() => addWorkdays([idle], civilDate('9999-12-31'), 0)).toThrow('counting left the years 1000 to 9999');
  });

  it('refuses to answer without a calendar, and where two calendars share no working day', () => {
    expect(() => addWorkdays([], civilDate('2026-01-01'), 1)).toThrow('no working calendar given');
    const early = { ...hk, years: {}, weekend: [4, 5, 6, 7] };
    const late = { ...hk, years: {}, weekend: [1, 2, 3] };
    expect(() => addWorkdays([early, late], civilDate('2026-01-01'), 1)).toThrow('no working day within 366 days');
  });
});

describe('workdaysBetween', () => {
  it.each([
    ['cn', 248],
    ['hk', 247],
    ['joint', 236],
  ])('%s works %d days in 2026', (set, days) => {
    const count = workdaysBetween(of(set), civilDate('2025-12-31'), civilDate('2026-12-31'));
    expect(count).toEqual({ days, provisional: false });
  });

  it.each([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-23', '2026-11-20', -1],
    ['2026-11-22', '2026-11-23', 1],
    ['2026-11-21', '2026-11-22', 0],
  ])('from %s to %s are %d in Hong Kong', (from, to, days) => {
    expect(workdaysBetween([hk], civilDate(from), civilDate(to)).days).toBe(days);
  });

  it('adds up over any day between', () => {
    fc.assert(
      fc.property(fc.tuple(anyDay, anyDay, anyDay), anySet, (days, set) => {
        const [first, middle, last] = [...days].sort() as [CivilDate, CivilDate, CivilDate];
        const count = (from: CivilDate, to: CivilDate): number => workdaysBetween(of(set), from, to).days;
        expect(count(first, middle) + count(middle, last)).toBe(count(first, last));
      }),
    );
  });

  it('refuses a span no deadline has, and no calendar', () => {
    const [from, to] = [civilDate('1500-01-01'), civilDate('2026-01-01')];
    expect(() => workdaysBetween([hk], from, to)).toThrow('more than 100000 days apart');
    expect(() => workdaysBetween([], to, to)).toThrow('no working calendar given');
  });
});

describe('lastWorkdayOnOrBefore', () => {
  it.each([
    ['2026-11-22', 'hk', '2026-11-20'],
    ['2026-02-14', 'cn', '2026-02-14'],
    ['2026-02-23', 'joint', '2026-02-13'],
    ['2026-10-08', 'joint', '2026-10-08'],
    ['2026-10-07', 'joint', '2026-09-30'],
  ])('%s in %s is %s', (date, set, expected) => {
    expect(lastWorkdayOnOrBefore(of(set), civilDate(date))).toEqual({ date: expected, provisional: false });
  });

  it('leaves no working day between', () => {
    fc.assert(
      fc.property(anyDay, anySet, (date, set) => {
        const { date: last } = lastWorkdayOnOrBefore(of(set), date);
        expect(jointStatus(of(set), last).working).toBe(true);
        expect(workdaysBetween(of(set), last, date).days).toBe(0);
      }),
    );
  });
});
