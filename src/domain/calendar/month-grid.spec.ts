import fc from 'fast-check';
import { shippedCalendar } from '../../../test/support/shipped-calendars.js';
import { addDays, weekday } from '../shared/civil-date.js';
import { monthGrid } from './month-grid.js';

const hk = shippedCalendar('hk');
const cn = shippedCalendar('cn');

describe('monthGrid', () => {
  it('shows February 2026 in both calendars', () => {
    const weeks = monthGrid([hk, cn], 2026, 2);
    expect([weeks.length, weeks[0]?.[0]?.date, weeks.at(-1)?.[6]?.date]).toEqual([5, '2026-01-26', '2026-03-01']);
    const day = weeks.flat().find((one) => one.date === '2026-02-14');
    expect(day).toEqual({
      date: '2026-02-14',
      inMonth: true,
      joint: { working: false, provisional: false },
      calendars: [
        { calendarId: 'hk', type: 'weekend', working: false, provisional: false },
        { calendarId: 'cn', type: 'make_up_workday', working: true, provisional: false },
      ],
    });
  });

  it('marks a month that one calendar does not cover as provisional', () => {
    const [first] = monthGrid([hk, cn], 2028, 2).flat();
    expect(first?.joint.provisional).toBe(true);
  });

  it('has whole weeks from Monday, without a gap, that hold the month once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const weeks = monthGrid([hk], year, month);
        const days = weeks.flat();
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect(days.every((day, index) => weekday(day.date) === (index % 7) + 1)).toBe(true);
        expect(days.every((day, index) => index === 0 || addDays(days[index - 1]!.date, 1) === day.date)).toBe(true);
        const inside = days.filter((day) => day.inMonth);
        expect(inside[0]?.date.endsWith('-01')).toBe(true);
        expect(inside).toHaveLength(Number(addDays(inside.at(-1)!.date, 0).slice(8)));
        expect(weeks.every((week) => week.some((day) => day.inMonth))).toBe(true);
      }),
    );
  });

  it.each([
    [2026, 13],
    [2026, 0],
    [20, 1],
  ])('refuses month %d-%d', (year, month) => {
    expect(() => monthGrid([hk], year, month)).toThrow(RangeError);
  });
});
