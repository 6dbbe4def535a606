import { addWorkdays } from '../calendar/add-workdays.js';
import { workdaysBetween } from '../calendar/count-workdays.js';
import { lastWorkdayOnOrBefore } from '../calendar/last-workday-on-or-before.js';
import type { FoundWorkday } from '../calendar/walk-to-workday.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { addDays, type CivilDate } from '../shared/civil-date.js';
import type { Rung } from './ladder.js';
import type { PlannedRung, ReminderQuestion, ReminderRecipient, ReminderSubject } from './reminder-question.js';

/** First and last day asked for, both included. */
export interface DaySpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

type Candidate = PlannedRung & { readonly offset: number };

function anchorDay(subject: ReminderSubject): CivilDate | null {
  switch (subject.kind) {
    case 'deadline':
      return subject.deadline.latest;
    case 'proposal':
      return subject.openedOn;
    case 'outcome':
      return subject.endedOn;
  }
}

function reaches(rung: Rung, { role, ownSide }: ReminderRecipient): boolean {
  return rung.to.includes(role) && (rung.sides === 'every' || ownSide);
}

/** A day off moves to the last working day before for what must come in time; counted days are working days already. */
function planDay(calendars: readonly WorkingCalendar[], anchor: CivilDate, offset: number): FoundWorkday {
  return offset === 0 ? lastWorkdayOnOrBefore(calendars, anchor) : addWorkdays(calendars, anchor, offset);
}

/** Skips the repeats before the span by arithmetic, so that a proposal left open for years costs no more than a new one. */
function firstRepeat(rung: Rung, calendars: readonly WorkingCalendar[], anchor: CivilDate, from: CivilDate): number {
  if (rung.repeatWorkdays === null || from <= anchor) return 0;
  const gone = workdaysBetween(calendars, anchor, addDays(from, -1)).days;
  return Math.max(0, Math.floor((gone - rung.offsetWorkdays) / rung.repeatWorkdays) + 1);
}

function candidates(
  rung: Rung,
  calendars: readonly WorkingCalendar[],
  anchor: CivilDate,
  { from, to }: DaySpan,
): readonly Candidate[] {
  const found: Candidate[] = [];
  // What comes before its anchor cannot fall after it, and the other way round: no need to count, however far the anchor lies.
  if (rung.offsetWorkdays <= 0 ? anchor < from : anchor >= to) return found;
  for (let times = firstRepeat(rung, calendars, anchor, from); ; times += 1) {
    const offset = rung.offsetWorkdays + times * (rung.repeatWorkdays ?? 0);
    const { date, provisional } = planDay(calendars, anchor, offset);
    if (date > to) return found;
    const occasion = `${rung.id}@${anchor}${rung.repeatWorkdays === null ? '' : `#${times + 1}`}`;
    if (date >= from) found.push({ rung: rung.id, occasion, plannedOn: date, provisional, offset });
    if (rung.repeatWorkdays === null) return found;
  }
}

/**
 * Every reminder this recipient would get about this matter within a span of days, in order of day: at most one a day, the most
 * urgent. Empty for a closed matter, and for a deadline without a last day. Answers "what goes out in the next 30 days?".
 */
export function plannedRungs(question: ReminderQuestion, span: DaySpan): readonly PlannedRung[] {
  const { ladder, calendars, subject, recipient } = question;
  const anchor = anchorDay(subject);
  if (subject.closed || anchor === null) return [];
  const since = subject.kind === 'deadline' ? subject.since : null;
  const from = since !== null && since > span.from ? since : span.from;
  if (from > span.to) return [];
  const byDay = new Map<CivilDate, Candidate>();
  for (const rung of ladder.rungs) {
    if (rung.anchor !== subject.kind || !reaches(rung, recipient)) continue;
    for (const candidate of candidates(rung, calendars, anchor, { from, to: span.to })) {
      const rival = byDay.get(candidate.plannedOn);
      if (rival === undefined || rival.offset < candidate.offset) byDay.set(candidate.plannedOn, candidate);
    }
  }
  return [...byDay.values()]
    .sort((one, other) => (one.plannedOn < other.plannedOn ? -1 : 1))
    .map(({ offset: _, ...planned }) => planned);
}
