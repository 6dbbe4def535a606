import fc from 'fast-check';
import { shippedCalendar } from '../../../test/support/shipped-calendars.js';
import { shippedLadder } from '../../../test/support/shipped-ladder.js';
import { jointStatus } from '../calendar/joint-status.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { deadlineOnDay } from '../../../test/support/builders/a-deadline.js';
import { addDays, civilDate, type CivilDate } from '../shared/civil-date.js';
import { dueRungs } from './due-rungs.js';
import { nextWatermark } from './next-watermark.js';
import { plannedRungs } from './planned-rungs.js';
import type { PlannedRung, ReminderQuestion, ReminderSubject } from './reminder-question.js';

const hk = shippedCalendar('hk');
const cn = shippedCalendar('cn');
const ladder = shippedLadder();

const question = (calendars: readonly WorkingCalendar[], subject: ReminderSubject): ReminderQuestion => ({
  ladder,
  calendars,
  subject,
  recipient: { role: 'liaison', ownSide: true },
});
const due = (latest: string, closed = false): ReminderSubject => ({
  kind: 'deadline',
  deadline: deadlineOnDay(civilDate(latest)),
  since: null,
  closed,
});
const sweep = (asked: ReminderQuestion, today: string, lastSweptOn: string | null): string[] =>
  dueRungs({
    ...asked,
    today: civilDate(today),
    lastSweptOn: lastSweptOn === null ? null : civilDate(lastSweptOn),
  }).map(
    (one) =>
      `${one.rung} ${one.plannedOn}${one.backfilled ? ' backfilled' : ''}${one.provisional ? ' provisional' : ''}`,
  );

describe('dueRungs', () => {
  const asked = question([hk], due('2026-06-30'));

  it.each([
    ['on its own day', '2026-06-23', '2026-06-22', ['five_before 2026-06-23']],
    ['a day early', '2026-06-22', '2026-06-18', []],
    ['a day late', '2026-06-24', '2026-06-22', ['five_before 2026-06-23 backfilled']],
    ['after it was sent', '2026-06-24', '2026-06-23', []],
    ['twice on one day', '2026-06-23', '2026-06-23', []],
    ['for a day before the last sweep', '2026-06-23', '2026-07-31', []],
    [
      'after a gap over several rungs: the most urgent only',
      '2026-07-03',
      '2026-06-10',
      ['on_day 2026-06-30 backfilled'],
    ],
    ['after a gap that ends on a rung', '2026-06-30', '2026-06-10', ['on_day 2026-06-30']],
    ['for the first time, on the day of a rung', '2026-06-30', null, ['on_day 2026-06-30']],
    ['for the first time, after a rung', '2026-07-02', null, []],
    ['long after', '2026-12-01', '2026-07-10', []],
    ['five working days past due, over a holiday', '2026-07-08', '2026-07-07', ['five_after 2026-07-08']],
  ])('asked %s', (_, today, lastSweptOn, expected) => {
    expect(sweep(asked, today, lastSweptOn)).toEqual(expected);
  });

  it('works on a make-up Saturday on the side that works it, and never on the other', () => {
    expect(sweep(question([cn], due('2026-02-14')), '2026-02-14', '2026-02-13')).toEqual(['on_day 2026-02-14']);
    expect(sweep(question([hk], due('2026-02-14')), '2026-02-14', '2026-02-12')).toEqual([]);
  });

  it('a sweep on a day off neither sends nor forgets what was missed before it', () => {
    const friday = question([hk], due('2026-11-20'));
    const saturday = civilDate('2026-11-21');
    const lastSweptOn = civilDate('2026-11-19');
    expect(dueRungs({ ...friday, today: saturday, lastSweptOn })).toEqual([]);
    const kept = nextWatermark([hk], { today: saturday, lastSweptOn });
    expect(kept).toBe(lastSweptOn);
    expect(sweep(friday, '2026-11-23', kept)).toEqual(['on_day 2026-11-20 backfilled']);
  });

  it('says that the day was counted without a published calendar', () => {
    expect(sweep(question([cn], due('2027-01-08')), '2026-12-25', '2026-12-24')).toEqual([
      'ten_before 2026-12-25 provisional',
    ]);
  });

  it('is silent about what is closed', () => {
    expect(sweep(question([hk], due('2026-06-30', true)), '2026-06-30', '2026-06-01')).toEqual([]);
  });

  it('names a reminder alike before and after the calendar moved its day, so that the ledger knows it', () => {
    const before = question([cn], due('2027-02-26'));
    const year = { published: true, source: 'test', issuedOn: null, makeUpWorkdays: new Set<CivilDate>() };
    const holidays = new Set(['2027-02-22', '2027-02-23'].map(civilDate));
    const amended = { ...cn, years: { ...cn.years, 2027: { ...year, holidays } } };
    const span = { from: civilDate('2027-01-01'), to: civilDate('2027-03-31') };
    const [old, moved] = [before, question([amended], before.subject)].map((asked) =>
      plannedRungs(asked, span).find((one) => one.rung === 'five_before')!,
    );
    expect([old!.plannedOn, old!.provisional]).toEqual(['2027-02-19', true]);
    expect([moved!.plannedOn, moved!.provisional]).toEqual(['2027-02-17', false]);
    expect(moved!.occasion).toBe(old!.occasion);
  });
});

describe('nextWatermark', () => {
  it.each([
    ['a working day', '2026-11-20', '2026-11-19', '2026-11-20'],
    ['the first sweep', '2026-11-20', null, '2026-11-20'],
    ['a day off', '2026-11-22', '2026-11-19', '2026-11-19'],
    ['a first sweep on a day off', '2026-11-22', null, null],
    ['a sweep for an earlier day', '2026-11-18', '2026-11-19', '2026-11-19'],
  ])('after %s', (_, today, lastSweptOn, expected) => {
    const last = lastSweptOn === null ? null : civilDate(lastSweptOn);
    expect(nextWatermark([hk], { today: civilDate(today), lastSweptOn: last })).toBe(expected);
  });
});

interface Sent extends PlannedRung {
  readonly sentOn: CivilDate;
  readonly backfilled: boolean;
}

/** Runs the sweeps of the given days in order, keeping the watermark as the shell must. */
function run(asked: ReminderQuestion, days: readonly CivilDate[], start: CivilDate): readonly Sent[] {
  const sent: Sent[] = [];
  let lastSweptOn: CivilDate | null = start;
  for (const today of days) {
    sent.push(...dueRungs({ ...asked, today, lastSweptOn }).map((one) => ({ ...one, sentOn: today })));
    lastSweptOn = nextWatermark(asked.calendars, { today, lastSweptOn });
  }
  return sent;
}

describe('sweeping', () => {
  const LENGTH = 70;
  const scene = fc
    .record({
      from: fc.integer({ min: 0, max: 1500 }).map((offset) => addDays(civilDate('2023-02-01'), offset)),
      at: fc.integer({ min: -20, max: LENGTH + 30 }),
      calendars: fc.constantFrom([hk], [cn], [hk, cn]),
      proposal: fc.boolean(),
    })
    .map(({ from, at, calendars, proposal }) => {
      const day = addDays(from, at);
      const subject: ReminderSubject = proposal ? { kind: 'proposal', openedOn: day, closed: false } : due(day);
      return { start: addDays(from, -1), from, to: addDays(from, LENGTH), asked: question(calendars, subject) };
    });
  const everyDay = (from: CivilDate): CivilDate[] =>
    Array.from({ length: LENGTH + 1 }, (_, offset) => addDays(from, offset));

  it('every day sends exactly the plan, each on its day', () => {
    fc.assert(
      fc.property(scene, ({ start, from, to, asked }) => {
        const sent = run(asked, everyDay(from), start);
        expect(sent).toEqual(
          plannedRungs(asked, { from, to }).map((one) => ({ ...one, sentOn: one.plannedOn, backfilled: false })),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('with any gaps sends no reminder twice, loses no last one, and leaves days off alone', () => {
    fc.assert(
      fc.property(
        scene,
        fc.array(fc.boolean(), { minLength: LENGTH + 1, maxLength: LENGTH + 1 }),
        ({ start, from, to, asked }, awake) => {
          const days = everyDay(from).filter((_, index) => awake[index]);
          const sent = run(asked, days, start);
          expect(new Set(sent.map((one) => one.occasion)).size).toBe(sent.length);
          expect(sent.every((one) => jointStatus(asked.calendars, one.sentOn).working)).toBe(true);
          expect(sent.every((one) => one.backfilled === one.plannedOn < one.sentOn)).toBe(true);

          // By paper: between two sweeps that count, the last planned reminder goes out with the later one.
          const planned = plannedRungs(asked, { from, to });
          const working = days.filter((day) => jointStatus(asked.calendars, day).working);
          const expected = working.flatMap((day, index) => {
            const after = working[index - 1] ?? start;
            const last = planned.filter((one) => one.plannedOn > after && one.plannedOn <= day).at(-1);
            return last ? [`${last.occasion} on ${day}`] : [];
          });
          expect(sent.map((one) => `${one.occasion} on ${one.sentOn}`)).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('from an earlier watermark than the true one never offers more than one, and nothing below what is due', () => {
    fc.assert(
      fc.property(scene, fc.nat(LENGTH), fc.nat(LENGTH), ({ from, asked }, at, back) => {
        const today = addDays(from, at);
        const narrow = dueRungs({ ...asked, today, lastSweptOn: addDays(today, -1) });
        const wide = dueRungs({ ...asked, today, lastSweptOn: addDays(today, -1 - back) });
        expect(wide.length).toBeLessThanOrEqual(1);
        if (narrow.length > 0) expect(wide).toEqual(narrow);
      }),
      { numRuns: 150 },
    );
  });
});
