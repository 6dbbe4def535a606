import fc from 'fast-check';
import { shippedCalendar } from '../../../test/support/shipped-calendars.js';
import { shippedLadder } from '../../../test/support/shipped-ladder.js';
import { jointStatus } from '../calendar/joint-status.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import {
  deadlineBeforeSession,
  deadlineInPeriod,
  deadlineOnDay,
  recurringDeadline,
} from '../../../test/support/builders/a-deadline.js';
import { noDeadline } from '../deadlines/no-deadline.js';
import type { Deadline } from '../deadlines/deadline.js';
import { addDays, civilDate } from '../shared/civil-date.js';
import { plannedRungs, type DaySpan } from './planned-rungs.js';
import type { ReminderQuestion, ReminderRecipient, ReminderSubject } from './reminder-question.js';

const hk = shippedCalendar('hk');
const cn = shippedCalendar('cn');
const SETS: Record<string, readonly WorkingCalendar[]> = { hk: [hk], cn: [cn], joint: [hk, cn] };
const ladder = shippedLadder();
const OWN: ReminderRecipient = { role: 'liaison', ownSide: true };
const ALWAYS: DaySpan = { from: civilDate('2020-01-01'), to: civilDate('2030-12-31') };

const due = (deadline: Deadline, since: string | null = null): ReminderSubject => ({
  kind: 'deadline',
  deadline,
  since: since === null ? null : civilDate(since),
  closed: false,
});
const waiting = (day: string): ReminderSubject => ({ kind: 'proposal', openedOn: civilDate(day), closed: false });
const ask = (set: string, subject: ReminderSubject, recipient = OWN): ReminderQuestion => ({
  ladder,
  calendars: SETS[set] ?? [],
  subject,
  recipient,
});
const plan = (question: ReminderQuestion, span = ALWAYS): string[] =>
  plannedRungs(question, span).map((one) => `${one.rung} ${one.plannedOn}${one.provisional ? ' provisional' : ''}`);

describe('plannedRungs before and after a deadline', () => {
  it.each([
    [
      '2026-02-27',
      'cn',
      [
        'ten_before 2026-02-06',
        'five_before 2026-02-13',
        'one_before 2026-02-26',
        'on_day 2026-02-27',
        'five_after 2026-03-05',
      ],
    ],
    [
      '2026-02-27',
      'hk',
      [
        'ten_before 2026-02-10',
        'five_before 2026-02-20',
        'one_before 2026-02-26',
        'on_day 2026-02-27',
        'five_after 2026-03-06',
      ],
    ],
    [
      '2026-10-12',
      'cn',
      [
        'ten_before 2026-09-21',
        'five_before 2026-09-29',
        'one_before 2026-10-10',
        'on_day 2026-10-12',
        'five_after 2026-10-19',
      ],
    ],
    [
      '2026-10-12',
      'joint',
      [
        'ten_before 2026-09-18',
        'five_before 2026-09-28',
        'one_before 2026-10-09',
        'on_day 2026-10-12',
        'five_after 2026-10-20',
      ],
    ],
    // A Saturday worked on the Mainland only: in Hong Kong the day falls back to the Friday, where the rung below it gives way.
    [
      '2026-02-14',
      'cn',
      [
        'ten_before 2026-02-02',
        'five_before 2026-02-09',
        'one_before 2026-02-13',
        'on_day 2026-02-14',
        'five_after 2026-02-28',
      ],
    ],
    [
      '2026-02-14',
      'hk',
      ['ten_before 2026-02-02', 'five_before 2026-02-09', 'on_day 2026-02-13', 'five_after 2026-02-25'],
    ],
  ])('due %s in %s', (latest, set, expected) => {
    expect(plan(ask(set, due(deadlineOnDay(civilDate(latest)))))).toEqual(expected);
  });

  it('counts from the last day of a period', () => {
    const quarter = due(deadlineInPeriod({ precision: 'quarter', year: 2026, index: 2 }));
    expect(plan(ask('hk', quarter))).toEqual(plan(ask('hk', due(deadlineOnDay(civilDate('2026-06-30'))))));
  });

  it('says which days may still move because a calendar is not out', () => {
    expect(plan(ask('cn', due(deadlineOnDay(civilDate('2027-01-08')))))).toEqual([
      'ten_before 2026-12-25 provisional',
      'five_before 2027-01-01 provisional',
      'one_before 2027-01-07 provisional',
      'on_day 2027-01-08 provisional',
      'five_after 2027-01-15 provisional',
    ]);
    expect(plan(ask('cn', due(deadlineOnDay(civilDate('2026-12-28'))))).slice(-2)).toEqual([
      'on_day 2026-12-28',
      'five_after 2027-01-04 provisional',
    ]);
  });

  it('keeps an overdue notice on the own side and tells the secretariat from the day itself on', () => {
    const subject = due(deadlineOnDay(civilDate('2026-06-30')));
    const rungs = (recipient: ReminderRecipient): string[] =>
      plannedRungs(ask('hk', subject, recipient), ALWAYS).map((one) => one.rung);
    expect(rungs({ role: 'liaison', ownSide: false })).toEqual(['ten_before', 'five_before', 'one_before', 'on_day']);
    expect(rungs({ role: 'secretariat', ownSide: true })).toEqual(['on_day', 'five_after']);
    expect(rungs({ role: 'secretariat', ownSide: false })).toEqual(['on_day']);
    expect(rungs({ role: 'auditor', ownSide: true })).toEqual([]);
  });

  it('leaves out what was planned before the version was agreed', () => {
    const day = deadlineOnDay(civilDate('2026-06-30'));
    expect(plan(ask('hk', due(day, '2026-06-22')))[0]).toBe('five_before 2026-06-23');
    expect(plan(ask('hk', due(day, '2026-06-23')))[0]).toBe('five_before 2026-06-23');
    expect(plan(ask('hk', due(day, '2026-06-24')))[0]).toBe('one_before 2026-06-29');
    expect(plan(ask('hk', due(day, '2031-01-01')))).toEqual([]);
  });

  it.each([
    ['none', noDeadline()],
    ['before_session', deadlineBeforeSession(2)],
    ['recurring', recurringDeadline('year', civilDate('2023-01-01'))],
  ])('is empty for a deadline %s', (_, deadline) => {
    expect(plan(ask('hk', due(deadline)))).toEqual([]);
  });

  it('is empty for what is closed', () => {
    expect(plan(ask('hk', { ...due(deadlineOnDay(civilDate('2026-06-30'))), closed: true }))).toEqual([]);
    expect(plan(ask('hk', { ...waiting('2026-06-30'), closed: true }))).toEqual([]);
  });

  it.each(['1000-01-01', '9999-12-31'])('a date as far as %s does not stop the sweep', (latest) => {
    expect(plan(ask('joint', due(deadlineOnDay(civilDate(latest)))))).toEqual([]);
  });
});

describe('plannedRungs for a proposal that waits', () => {
  const november: DaySpan = { from: civilDate('2026-11-01'), to: civilDate('2026-11-30') };

  it('comes on the first working day after it was opened and then every fifth, each an occasion of its own', () => {
    expect(plannedRungs(ask('hk', waiting('2026-10-30')), november)).toEqual([
      {
        rung: 'proposal_waiting',
        occasion: 'proposal_waiting@2026-10-30#1',
        plannedOn: '2026-11-02',
        provisional: false,
      },
      {
        rung: 'proposal_waiting',
        occasion: 'proposal_waiting@2026-10-30#2',
        plannedOn: '2026-11-09',
        provisional: false,
      },
      {
        rung: 'proposal_waiting',
        occasion: 'proposal_waiting@2026-10-30#3',
        plannedOn: '2026-11-16',
        provisional: false,
      },
      {
        rung: 'proposal_waiting',
        occasion: 'proposal_waiting@2026-10-30#4',
        plannedOn: '2026-11-23',
        provisional: false,
      },
      {
        rung: 'proposal_waiting',
        occasion: 'proposal_waiting@2026-10-30#5',
        plannedOn: '2026-11-30',
        provisional: false,
      },
    ]);
  });

  it('waits out the Lunar New Year of the side that is asked', () => {
    const span: DaySpan = { from: civilDate('2026-02-01'), to: civilDate('2026-03-05') };
    expect(plan(ask('cn', waiting('2026-02-13')), span)).toEqual([
      'proposal_waiting 2026-02-14',
      'proposal_waiting 2026-02-28',
    ]);
    expect(plan(ask('hk', waiting('2026-02-13')), span)).toEqual([
      'proposal_waiting 2026-02-16',
      'proposal_waiting 2026-02-26',
      'proposal_waiting 2026-03-05',
    ]);
  });

  it('gives the same days however the span is cut', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: -30, max: 400 }),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom('hk', 'cn', 'joint'),
        (opened, start, length, set) => {
          const openedOn = addDays(civilDate('2024-01-01'), opened);
          const from = addDays(openedOn, start);
          const span = { from, to: addDays(from, length) };
          const question = ask(set, waiting(openedOn));
          const whole = plannedRungs(question, { from: openedOn, to: span.to });
          const cut = plannedRungs(question, span);
          expect(cut).toEqual(whole.filter((one) => one.plannedOn >= from));
        },
      ),
    );
  });
});

describe('plannedRungs in general', () => {
  it('plans working days alone, one reminder a day, in order, each occasion once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1700 }).map((offset) => addDays(civilDate('2023-03-01'), offset)),
        fc.constantFrom('hk', 'cn', 'joint'),
        fc.constantFrom<ReminderRecipient>(OWN, { role: 'secretariat', ownSide: false }),
        (latest, set, recipient) => {
          const planned = plannedRungs(ask(set, due(deadlineOnDay(latest)), recipient), ALWAYS);
          const days = planned.map((one) => one.plannedOn);
          expect(days.every((day) => jointStatus(SETS[set] ?? [], day).working)).toBe(true);
          expect(days).toEqual([...new Set(days)].sort());
          expect(new Set(planned.map((one) => one.occasion)).size).toBe(planned.length);
          expect(planned.some((one) => one.rung === 'on_day')).toBe(true);
          expect(planned.filter((one) => one.plannedOn > latest).every((one) => one.rung === 'five_after')).toBe(true);
        },
      ),
    );
  });
});
