import fc from 'fast-check';
import { addDays, addMonths, civilDate, daysBetween, endOfMonth } from '../shared/civil-date.js';
import { RHYTHMS, type Deadline } from './deadline.js';
import { agreeDeadline, type DeadlineVersion } from './deadline-version.js';
import { fixBeforeSession } from './fix-before-session.js';
import {
  deadlineBeforeSession,
  deadlineInPeriod,
  deadlineOnDay,
  recurringDeadline,
} from '../../../test/support/builders/a-deadline.js';
import { noDeadline } from './no-deadline.js';
import { monthsBetween } from './months-between.js';
import { occurrence } from './occurrence.js';
import { parseDeadline } from './parse-deadline.js';
import { scheduleLight } from './schedule-light.js';
import { slippage } from './slippage.js';

const WORDS = { en: 'before we next meet', 'zh-Hant': '下次會議前', 'zh-Hans': '下次会议前' };
const on = (day: string): Deadline => deadlineOnDay(civilDate(day));
const day = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays(civilDate('2000-01-01'), offset));

describe('fixBeforeSession', () => {
  it('gives the day before the session and keeps the session and the words', () => {
    const fixed = fixBeforeSession(deadlineBeforeSession(2, WORDS), civilDate('2027-03-01'));
    expect(fixed).toEqual({ ...on('2027-02-28'), session: 2, words: WORDS });
    expect(parseDeadline(fixed).ok).toBe(true);
  });

  it.each([
    ['dated', on('2026-06-30')],
    ['recurring', recurringDeadline('year')],
    ['none', noDeadline()],
  ])('leaves a %s deadline as it is', (_, deadline) => {
    expect(fixBeforeSession(deadline, civilDate('2027-03-01'))).toBe(deadline);
  });
});

describe('slippage', () => {
  const unknown = { days: null, months: null, daysBeyondMonths: null };
  it.each([
    ['nothing agreed', [], { firstLatest: null, latest: null, ...unknown, extensions: 0 }],
    ['no date', [noDeadline()], { firstLatest: null, latest: null, ...unknown, extensions: 0 }],
    [
      'one date',
      [on('2026-06-30')],
      { firstLatest: '2026-06-30', latest: '2026-06-30', days: 0, months: 0, daysBeyondMonths: 0, extensions: 0 },
    ],
    [
      'second quarter to year end, in two steps',
      [
        deadlineInPeriod({ precision: 'quarter', year: 2026, index: 2 }),
        deadlineInPeriod({ precision: 'quarter', year: 2026, index: 3 }),
        deadlineInPeriod({ precision: 'year', year: 2026, index: 1 }),
      ],
      { firstLatest: '2026-06-30', latest: '2026-12-31', days: 184, months: 6, daysBeyondMonths: 0, extensions: 2 },
    ],
    [
      'extended, then brought forward past the first date',
      [on('2026-05-20'), on('2026-07-01'), on('2026-04-10')],
      { firstLatest: '2026-05-20', latest: '2026-04-10', days: -40, months: -1, daysBeyondMonths: -10, extensions: 1 },
    ],
    [
      'a session that was fixed and then put off',
      [deadlineBeforeSession(2), on('2027-02-28'), on('2027-05-09')],
      { firstLatest: '2027-02-28', latest: '2027-05-09', days: 70, months: 2, daysBeyondMonths: 11, extensions: 1 },
    ],
    [
      'a date given up',
      [on('2026-05-20'), noDeadline()],
      { firstLatest: '2026-05-20', latest: null, ...unknown, extensions: 0 },
    ],
    [
      'a date given up and set again later',
      [on('2026-05-20'), noDeadline(), on('2026-06-20')],
      { firstLatest: '2026-05-20', latest: '2026-06-20', days: 31, months: 1, daysBeyondMonths: 0, extensions: 1 },
    ],
    [
      'the same date twice',
      [on('2026-05-20'), on('2026-05-20')],
      { firstLatest: '2026-05-20', latest: '2026-05-20', days: 0, months: 0, daysBeyondMonths: 0, extensions: 0 },
    ],
  ])('%s', (_, history, expected) => {
    expect(slippage(history)).toEqual(expected);
  });
});

describe('monthsBetween', () => {
  it('leads from the first day to the second, and back with the sign turned', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, to] = one <= other ? [one, other] : [other, one];
        const { months, days } = monthsBetween(from, to);
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThan(31);
        const ends = from === endOfMonth(from) && to === endOfMonth(to);
        const reached = addMonths(from, months);
        expect(ends ? endOfMonth(reached) : addDays(reached, days)).toBe(to);
        expect(monthsBetween(to, from)).toEqual({ months: 0 - months, days: 0 - days });
        expect(months * 28).toBeLessThanOrEqual(daysBetween(from, to));
      }),
      { numRuns: 500 },
    );
  });
});

describe('scheduleLight', () => {
  it.each([
    ['2026-06-30', '2026-05-01', 40, 'on_course'],
    ['2026-06-30', '2026-06-15', 11, 'on_course'],
    ['2026-06-30', '2026-06-16', 10, 'near'],
    ['2026-06-30', '2026-06-30', 0, 'near'],
    ['2026-06-30', '2026-07-01', -1, 'late'],
    // A weekend after the day counts no working day and is late all the same.
    ['2026-06-26', '2026-06-27', 0, 'late'],
  ])('due %s, today %s with %d working days left: %s', (latest, today, workdaysLeft, light) => {
    expect(scheduleLight(on(latest), civilDate(today), { workdaysLeft, nearWithin: 10 })).toBe(light);
  });

  it.each([
    ['before_session', deadlineBeforeSession(null)],
    ['recurring', recurringDeadline('year', civilDate('2023-01-01'))],
    ['none', noDeadline()],
  ])('a %s deadline has no light', (_, deadline) => {
    expect(scheduleLight(deadline, civilDate('2026-11-22'), { workdaysLeft: -99, nearWithin: 10 })).toBe('none');
  });
});

describe('occurrence', () => {
  const span = (deadline: Deadline | null): unknown =>
    deadline && [deadline.kind, deadline.precision, deadline.earliest, deadline.latest, deadline.every];

  it.each([
    ['year', null, '2026-11-22', ['dated', 'year', '2026-01-01', '2026-12-31', null]],
    ['half_year', null, '2026-11-22', ['dated', 'half_year', '2026-07-01', '2026-12-31', null]],
    ['quarter', null, '2026-09-30', ['dated', 'quarter', '2026-07-01', '2026-09-30', null]],
    ['quarter', null, '2026-10-01', ['dated', 'quarter', '2026-10-01', '2026-12-31', null]],
    ['year', '2028-05-01', '2026-11-22', ['dated', 'year', '2028-01-01', '2028-12-31', null]],
    ['year', '2023-05-11', '2026-11-22', ['dated', 'year', '2026-01-01', '2026-12-31', null]],
  ] as const)('every %s from %s, seen on %s', (every, from, today, expected) => {
    expect(span(occurrence(recurringDeadline(every, from && civilDate(from)), civilDate(today)))).toEqual(expected);
  });

  it('is a deadline the parser accepts, not over yet, and followed by the next without a gap', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...RHYTHMS), fc.option(day), (today, every, from) => {
        const recurring = recurringDeadline(every, from, WORDS);
        const next = occurrence(recurring, today);
        expect(parseDeadline(next).ok).toBe(true);
        expect(next!.latest! >= today).toBe(true);
        const dayAfter = addDays(next!.latest!, 1);
        expect(occurrence(recurring, dayAfter)!.earliest).toBe(dayAfter);
      }),
    );
  });

  it.each([
    ['dated', on('2026-06-30')],
    ['before_session', deadlineBeforeSession(2)],
    ['none', noDeadline()],
  ])('a %s deadline has none', (_, deadline) => {
    expect(occurrence(deadline, civilDate('2026-11-22'))).toBeNull();
  });
});

describe('deadline versions', () => {
  const agreed = (steps: readonly (readonly [Deadline, string])[]): readonly DeadlineVersion[] =>
    steps.reduce<readonly DeadlineVersion[]>(
      (history, [deadline, at]) => agreeDeadline(history, deadline, civilDate(at)),
      [],
    );
  const history = agreed([
    [on('2026-06-30'), '2023-05-11'],
    [on('2026-09-30'), '2026-06-01'],
    [on('2026-12-31'), '2026-06-01'],
  ]);

  it('keeps the original and numbers what follows', () => {
    expect(history.map((one) => [one.version, one.deadline.latest])).toEqual([
      [1, '2026-06-30'],
      [2, '2026-09-30'],
      [3, '2026-12-31'],
    ]);
  });

  it('leaves the history it was given alone and refuses to rewrite the past', () => {
    const before = [...history];
    expect(() => agreeDeadline(history, noDeadline(), civilDate('2026-05-31'))).toThrow(RangeError);
    agreeDeadline(history, noDeadline(), civilDate('2026-07-01'));
    expect(history).toEqual(before);
  });
});
