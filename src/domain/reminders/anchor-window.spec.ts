import fc from 'fast-check';
import { shippedCalendar } from '../../../test/support/shipped-calendars.js';
import { shippedLadder } from '../../../test/support/shipped-ladder.js';
import { deadlineOnDay } from '../../../test/support/builders/a-deadline.js';
import { addDays, civilDate, type CivilDate } from '../shared/civil-date.js';
import { anchorWindow } from './anchor-window.js';
import type { Ladder } from './ladder.js';
import { plannedRungs, type DaySpan } from './planned-rungs.js';

const hk = shippedCalendar('hk');
const cn = shippedCalendar('cn');
const ladder = shippedLadder();
const only = (...ids: string[]): Ladder => ({ ...ladder, rungs: ladder.rungs.filter((rung) => ids.includes(rung.id)) });
const recipient = { role: 'liaison', ownSide: true } as const;
const day = (text: string): CivilDate => civilDate(text);

describe('anchorWindow', () => {
  it('reaches as far ahead as the first rung and as far back as the last', () => {
    const span = { from: day('2026-11-23'), to: day('2026-11-23') };
    expect(anchorWindow(ladder, [hk], span)).toEqual({ from: '2026-11-16', to: '2026-12-07' });
    expect(anchorWindow(only('on_day'), [hk], span)).toEqual({ from: '2026-11-23', to: '2026-11-24' });
  });

  it('has no beginning where overdue notices repeat', () => {
    const endless = {
      ...ladder,
      rungs: ladder.rungs.map((rung) => ({ ...rung, repeatWorkdays: rung.id === 'five_after' ? 5 : null })),
    };
    const span = { from: day('2026-11-23'), to: day('2026-11-23') };
    expect(anchorWindow(endless, [hk], span).from).toBeNull();
  });

  it('holds every deadline with a reminder in the span', () => {
    const plans = fc.constantFrom(
      ladder,
      only('five_before', 'five_after'),
      only('ten_before'),
      only('on_day'),
      only('five_after'),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500 }).map((offset) => addDays(day('2023-02-01'), offset)),
        fc.integer({ min: 0, max: 14 }),
        fc.constantFrom([hk], [cn], [hk, cn]),
        plans,
        (from, length, calendars, plan) => {
          const span: DaySpan = { from, to: addDays(from, length) };
          const window = anchorWindow(plan, calendars, span);
          const has = (latest: CivilDate): boolean =>
            plannedRungs(
              {
                ladder: plan,
                calendars,
                recipient,
                subject: { kind: 'deadline', deadline: deadlineOnDay(latest), since: null, closed: false },
              },
              span,
            ).length > 0;
          for (let away = -30; away <= length + 40; away += 1) {
            const latest = addDays(from, away);
            if (has(latest)) expect(window.from! <= latest && latest <= window.to).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is no wider than it must be: the first day before it and after it would be too late and too early', () => {
    const span = { from: day('2026-02-24'), to: day('2026-02-24') };
    const window = anchorWindow(ladder, [cn], span);
    expect(window).toEqual({ from: '2026-02-10', to: '2026-03-09' });
    const rungs = (latest: CivilDate): string[] =>
      plannedRungs(
        {
          ladder,
          calendars: [cn],
          recipient,
          subject: { kind: 'deadline', deadline: deadlineOnDay(latest), since: null, closed: false },
        },
        span,
      ).map((one) => one.rung);
    expect([rungs(window.from!), rungs(window.to)]).toEqual([['five_after'], ['ten_before']]);
    expect([rungs(addDays(window.from!, -1)), rungs(addDays(window.to, 1))]).toEqual([[], []]);
  });
});
