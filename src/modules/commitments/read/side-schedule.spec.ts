import fc from 'fast-check';
import { workdaysBetween } from '../../../domain/calendar/count-workdays.js';
import {
  deadlineBeforeSession,
  deadlineOnDay,
  recurringDeadline,
} from '../../../../test/support/builders/a-deadline.js';
import { noDeadline } from '../../../domain/deadlines/no-deadline.js';
import { addDays, civilDate } from '../../../domain/shared/civil-date.js';
import { shippedCalendar } from '../../../../test/support/shipped-calendars.js';
import { SideSchedule } from './side-schedule.js';

const TODAY = civilDate('2026-11-23');
const HK = shippedCalendar('hk');
const CN = shippedCalendar('cn');
const NEAR = 10;

describe('SideSchedule', () => {
  const schedule = new SideSchedule([HK], TODAY, NEAR);

  it.each([
    ['2026-11-20', 'late', -1],
    ['2026-11-23', 'near', 0],
    ['2026-12-07', 'near', 10],
    ['2026-12-08', 'on_course', 11],
  ])('sees %s as %s with %i working days left', (day, light, workdaysLeft) => {
    expect(schedule.of(deadlineOnDay(civilDate(day)), null)).toMatchObject({
      light,
      workdaysLeft,
      due: day,
      provisional: false,
    });
  });

  it('has no light without a date and none at all once closed', () => {
    const none = { light: 'none', due: null, workdaysLeft: null, provisional: false };
    expect(schedule.of(null, null)).toEqual(none);
    expect(schedule.of(noDeadline(), null)).toEqual(none);
    expect(schedule.of(deadlineBeforeSession(2), null)).toEqual(none);
    expect(schedule.of(deadlineOnDay(TODAY), civilDate('2025-01-01'))).toBeNull();
  });

  it('looks at the period now running of a recurring deadline, or at its first one', () => {
    expect(schedule.of(recurringDeadline('half_year'), null)?.due).toBe('2026-12-31');
    expect(schedule.of(recurringDeadline('quarter', civilDate('2027-02-01')), null)?.due).toBe('2027-03-31');
  });

  it('says that a count is provisional where a year is not published', () => {
    const south = new SideSchedule([CN], TODAY, NEAR);
    expect(south.of(deadlineOnDay(civilDate('2027-02-10')), null)).toMatchObject({
      light: 'on_course',
      provisional: true,
    });
    expect(south.of(deadlineOnDay(civilDate('2026-12-10')), null)).toMatchObject({ provisional: false });
  });

  it('does not count beyond ten years', () => {
    const far = schedule.of(deadlineOnDay(civilDate('9999-12-31')), null);
    expect(far).toEqual({ light: 'on_course', due: '9999-12-31', workdaysLeft: null, provisional: true });
    expect(schedule.of(deadlineOnDay(civilDate('1999-12-31')), null)).toMatchObject({
      light: 'late',
      workdaysLeft: null,
    });
  });

  it('draws the boundary of so many working days where counting does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 80 }), (workdays, offset) => {
        const joint = new SideSchedule([HK, CN], TODAY, NEAR);
        const day = addDays(TODAY, offset);
        const within = workdaysBetween([HK, CN], TODAY, day).days <= workdays;
        expect(day < joint.firstDayBeyond(workdays)).toBe(within);
      }),
    );
  });
});
