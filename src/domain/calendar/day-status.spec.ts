import { HolidayUtil } from 'lunar-typescript';
import Holidays from 'date-holidays';
import { shippedCalendar } from '../../../test/support/shipped-calendars.js';
import { addDays, civilDate, dayOf, monthOf, weekday, yearOf, type CivilDate } from '../shared/civil-date.js';
import { dayStatus } from './day-status.js';
import { dayType } from './day-type.js';

const hk = shippedCalendar('hk');
const cn = shippedCalendar('cn');

function daysOf(year: number): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = civilDate(`${year}-01-01`); yearOf(day) === year; day = addDays(day, 1)) days.push(day);
  return days;
}

describe('dayStatus', () => {
  it.each([
    ['2026-02-14', 'cn', 'make_up_workday', true, false],
    ['2026-02-14', 'hk', 'weekend', false, false],
    ['2026-02-16', 'cn', 'holiday', false, false],
    ['2026-02-16', 'hk', 'workday', true, false],
    ['2026-09-26', 'hk', 'holiday', false, false],
    ['2026-10-07', 'cn', 'holiday', false, false],
    ['2026-10-07', 'hk', 'workday', true, false],
    ['2027-02-08', 'hk', 'holiday', false, true],
    ['2027-02-10', 'hk', 'workday', true, true],
    ['2027-02-08', 'cn', 'workday', true, true],
    ['2022-10-03', 'cn', 'workday', true, true],
    ['2022-10-01', 'hk', 'weekend', false, true],
  ])('%s in %s is a %s', (date, id, type, working, provisional) => {
    const calendar = id === 'hk' ? hk : cn;
    expect(dayType(calendar, civilDate(date))).toBe(type);
    expect(dayStatus(calendar, civilDate(date))).toEqual({ working, provisional });
  });

  it.each([2023, 2024, 2025, 2026])('the Mainland calendar of %d agrees with lunar-typescript on every day', (year) => {
    const wrong = daysOf(year).filter((day) => {
      const entry = HolidayUtil.getHoliday(yearOf(day), monthOf(day), dayOf(day));
      const expected = entry ? entry.isWork() : weekday(day) <= 5;
      return dayStatus(cn, day).working !== expected;
    });
    expect(wrong).toEqual([]);
  });

  it('the oracle knows nothing of 2027 on the Mainland, and neither do we: every day is provisional', () => {
    const days = daysOf(2027);
    expect(days.filter((day) => HolidayUtil.getHoliday(2027, monthOf(day), dayOf(day)) !== null)).toEqual([]);
    expect(days.filter((day) => !dayStatus(cn, day).provisional)).toEqual([]);
  });

  it.each([2023, 2024, 2025, 2026, 2027])('the Hong Kong calendar of %d agrees with date-holidays', (year) => {
    const off = new Set(
      new Holidays('HK')
        .getHolidays(year)
        .filter((holiday) => holiday.type === 'public')
        .map((holiday) => holiday.date.slice(0, 10)),
    );
    expect(off.size).toBeGreaterThanOrEqual(17);
    const wrong = daysOf(year).filter((day) => dayStatus(hk, day).working !== (weekday(day) <= 5 && !off.has(day)));
    expect(wrong).toEqual([]);
  });
});
