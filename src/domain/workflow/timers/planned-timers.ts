import { addWorkdays } from '../../calendar/add-workdays.js';
import type { FoundWorkday } from '../../calendar/walk-to-workday.js';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import { addDays, type CivilDate } from '../../shared/civil-date.js';
import type { SideId } from '../../shared/side-id.js';
import type { Definition } from '../definition.js';
import { jointState } from '../joint-state.js';
import { anchorsOf, type Anchor } from './anchors-of.js';
import { endedTimers, hasEnded, presentFirings } from './migrated-timers.js';
import type { PlannedTimer } from './planned-timer.js';
import type { TimerDefinition } from './timer-definition.js';
import type { FiredTimer, TimerQuestion } from './timer-facts.js';

/** A repeated notice that nobody acted on so often will not help the next time either. */
export const MOST_REPEATS = 100;

interface Work {
  readonly definition: Definition;
  readonly question: TimerQuestion;
  readonly until: CivilDate;
  /** What fired, by timer and anchor. */
  readonly fired: ReadonlyMap<string, FiredTimer>;
}

/**
 * Every firing that has not fired yet and is due on or before `until` as things stand on `day`, by day and then as the definition
 * lists them. A closed commitment has none, nor has a timer that a migration ended. What was missed is listed with the day on which it was due: a timer counts from the
 * day on which the one before it was due, so that catching up gives what day by day would have given. Only the lapse of a
 * proposal counts from the day on which the notice really went out, for nobody may lose one without it.
 * Throws RangeError where a side has no calendar.
 */
export function plannedTimers(
  definition: Definition,
  question: TimerQuestion,
  until: CivilDate,
): readonly PlannedTimer[] {
  if (!jointState(definition, question.facts.joint.state).open) return [];
  const { migrations = [] } = question;
  const present = presentFirings(definition, question.fired, migrations);
  const fired = new Map(present.map((one) => [keyOf(one.timer, one.anchorKey), one]));
  const ended = endedTimers(migrations);
  const work: Work = { definition, question, until, fired };
  const known = new Map<string, readonly PlannedTimer[]>();
  const planned = Object.keys(definition.timers).flatMap((name) => firings(work, name, known));
  return planned
    .filter((one) => !fired.has(keyOf(one.timer, one.anchorKey)) && !hasEnded(ended, one))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** What is to fire on `day`: everything due by then that has not fired. */
export function dueTimers(definition: Definition, question: TimerQuestion): readonly PlannedTimer[] {
  return plannedTimers(definition, question, question.day);
}

function keyOf(timer: string, anchorKey: string): string {
  return `${timer} ${anchorKey}`;
}

/** All firings of a timer up to `until`, those that fired already included, for others count from them. */
function firings(work: Work, name: string, known: Map<string, readonly PlannedTimer[]>): readonly PlannedTimer[] {
  const before = known.get(name);
  if (before !== undefined) return before;
  const timer = work.definition.timers[name];
  // Set first: a loop, which the check of a definition rules out, ends here and does not run for ever.
  known.set(name, []);
  if (timer === undefined) return [];
  const { since } = timer;
  const anchors =
    since.on === 'timer'
      ? firings(work, since.timer, known).map((parent) => anchorAfter(work, timer, parent))
      : anchorsOf(work.definition, { since, days: timer.days }, work.question.facts, {
          day: work.question.day,
          until: work.until,
        });
  const all = anchors.flatMap((anchor) => firingsFrom(work, name, timer, anchor));
  known.set(name, all);
  return all;
}

function anchorAfter(work: Work, timer: TimerDefinition, parent: PlannedTimer): Anchor {
  const { day } = work.question;
  const key = `timer:${parent.timer}:${parent.anchorKey}`;
  const firedOn =
    work.fired.get(keyOf(parent.timer, parent.anchorKey))?.firedOn ?? (parent.dueOn < day ? day : parent.dueOn);
  const on = timer.then === 'lapse' && firedOn > parent.dueOn ? firedOn : parent.dueOn;
  return { key, side: parent.side, on, provisional: parent.provisional, sinceOn: parent.sinceOn };
}

function firingsFrom(work: Work, name: string, timer: TimerDefinition, anchor: Anchor): readonly PlannedTimer[] {
  const calendars = calendarsFor(timer, anchor.side, work.question.calendars);
  const days = timer.since.on === 'deadline' && timer.since.when === 'before' ? -timer.days : timer.days;
  const found: PlannedTimer[] = [];
  let at: FoundWorkday = { date: anchor.on, provisional: anchor.provisional };
  let heard = 0;
  for (let count = 1; heard < (timer.repeat ? MOST_REPEATS : 1); count += 1) {
    // There are never more working days than days, and most commitments have nothing due for a long while.
    if (days > 0 && addDays(at.date, days) > work.until) break;
    const next = addWorkdays(calendars, at.date, days);
    at = { date: next.date, provisional: at.provisional || next.provisional };
    if (at.date > work.until) break;
    const anchorKey = count === 1 ? anchor.key : `${anchor.key}#${count}`;
    if (!timer.repeat || work.fired.get(keyOf(name, anchorKey))?.told !== false) heard += 1;
    found.push({
      timer: name,
      side: anchor.side,
      anchorKey,
      sinceOn: anchor.sinceOn,
      dueOn: at.date,
      provisional: at.provisional,
      action: timer.then,
      level: timer.level,
    });
  }
  return found;
}

/** Calendars by which the days of a timer count: its own side’s, all others’, or all of them. */
export function calendarsFor(
  { calendar }: TimerDefinition,
  side: SideId | null,
  calendars: TimerQuestion['calendars'],
): readonly WorkingCalendar[] {
  return Object.entries(calendars)
    .filter(([id]) => side === null || calendar === 'joint' || (calendar === 'own') === (id === side))
    .map(([, one]) => one);
}
