import fc from 'fast-check';
import { shippedCalendar } from '../../../test/support/shipped-calendars.js';
import { shippedLadder } from '../../../test/support/shipped-ladder.js';
import { addDays, civilDate, type CivilDate } from '../shared/civil-date.js';
import { outcomeWindow } from './outcome-window.js';
import { plannedRungs, type DaySpan } from './planned-rungs.js';

const hk = shippedCalendar('hk');
const cn = shippedCalendar('cn');
const shipped = shippedLadder();
const outcomeAfter = (days: number) => ({
  ...shipped,
  rungs: shipped.rungs.map((rung) => (rung.anchor === 'outcome' ? { ...rung, offsetWorkdays: days } : rung)),
});
const told = (ladder: typeof shipped, calendars: readonly (typeof hk)[], endedOn: CivilDate, span: DaySpan) =>
  plannedRungs(
    {
      ladder,
      calendars,
      subject: { kind: 'outcome', endedOn, closed: false },
      recipient: { role: 'liaison', ownSide: true },
    },
    span,
  );

describe('the outcome of a proposal', () => {
  it('is told once, on the working day after it ended', () => {
    const year = { from: civilDate('2026-01-01'), to: civilDate('2026-12-31') };
    expect(told(shipped, [cn], civilDate('2026-02-13'), year)).toEqual([
      {
        rung: 'proposal_ended',
        occasion: 'proposal_ended@2026-02-13',
        plannedOn: '2026-02-14', // a Saturday worked in place of a holiday
        provisional: false,
      },
    ]);
  });

  it('lies within the window that a sweep loads', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1200 }).map((offset) => addDays(civilDate('2023-03-01'), offset)),
        fc.integer({ min: 0, max: 14 }),
        fc.constantFrom([hk], [cn]),
        fc.constantFrom(1, 3),
        (from, length, calendars, days) => {
          const ladder = outcomeAfter(days);
          const span = { from, to: addDays(from, length) };
          const window = outcomeWindow(ladder, calendars, span);
          for (let away = -25; away <= length + 5; away += 1) {
            const endedOn = addDays(from, away);
            if (told(ladder, calendars, endedOn, span).length > 0)
              expect(window.from <= endedOn && endedOn <= window.to).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is looked for nowhere else where the plan tells nobody', () => {
    const span = { from: civilDate('2026-11-23'), to: civilDate('2026-11-24') };
    expect(outcomeWindow({ ...shipped, rungs: [] }, [hk], span)).toEqual(span);
    expect(outcomeWindow(shipped, [hk], span)).toEqual({ from: '2026-11-20', to: '2026-11-24' });
  });
});
