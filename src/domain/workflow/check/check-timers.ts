import { NEVER_STATED, type Definition } from '../definition.js';
import type { TimerAnchor, TimerDefinition } from '../timers/timer-definition.js';
import type { Lived } from './check-paths.js';
import type { Place } from './place.js';
import { shown } from './read-plain.js';

type Timers = Readonly<Record<string, TimerDefinition>>;
type Named = Pick<Definition, 'positions' | 'joint' | 'timers'>;

/** Where a chain of timers begins; null where it leads nowhere or in a circle. */
export type Root = Exclude<TimerAnchor, { on: 'timer' }> | null;

/**
 * Every timer counts from something that can happen, to an end that exists, by a calendar and in a manner that fit it. `lived` is
 * null where the states themselves are not sound enough to say which can be reached.
 */
export function checkTimers(definition: Named, lived: Lived | null, place: Place): void {
  const { timers } = definition;
  const barren = barrenTimers(definition, lived);
  for (const [name, timer] of Object.entries(timers)) {
    const here = place.at(name);
    checkAnchor(definition, timer, lived, here.at('since'));
    const circle = circleOf(timers, name);
    if (circle !== null) here.at('since').fault('timer_loop', shown(circle.join(' → ')));
    else if (timer.since.on === 'timer' && barren.has(timer.since.timer)) {
      here.at('since').fault('timer_never_fires', timer.since.timer);
    }
    checkFit(timer, rootOf(timers, name), here);
    if (timer.then === 'lapse') checkNotice(timers, timer, here.at('since'));
  }
}

/** The anchor at the beginning of a timer's chain. */
export function rootOf(timers: Timers, name: string): Root {
  const seen = new Set<string>();
  let at: string | null = name;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const since: TimerAnchor | null = Object.hasOwn(timers, at) ? (timers[at]?.since ?? null) : null;
    if (since === null) return null;
    if (since.on !== 'timer') return since;
    at = since.timer;
  }
  return null;
}

function checkAnchor(
  { positions, joint, timers }: Named,
  { since }: TimerDefinition,
  lived: Lived | null,
  place: Place,
): void {
  if (since.on === 'timer') {
    if (!Object.hasOwn(timers, since.timer)) place.at('timer').fault('unknown_timer', since.timer);
    return;
  }
  if (since.on !== 'position' && since.on !== 'joint') return;
  const known = since.on === 'position' ? positions : joint;
  for (const state of since.states) {
    const isKnown = Object.hasOwn(known, state) || (since.on === 'position' && state === NEVER_STATED);
    if (!isKnown) place.at(since.on).fault('unknown_state', state);
    else if (lived !== null && !livedIn(since.on, lived).has(state))
      place.at(since.on).fault('timer_never_fires', state);
  }
}

/** Timers none of whose states can ever be, and those that count from such a one. */
function barrenTimers({ timers }: Named, lived: Lived | null): ReadonlySet<string> {
  if (lived === null) return new Set();
  return new Set(
    Object.keys(timers).filter((name) => {
      const root = rootOf(timers, name);
      if (root === null || (root.on !== 'position' && root.on !== 'joint')) return false;
      return !root.states.some((state) => livedIn(root.on, lived).has(state));
    }),
  );
}

function livedIn(on: 'position' | 'joint', lived: Lived): ReadonlySet<string> {
  return on === 'position' ? lived.positions : lived.joint;
}

/** The circle that a timer is part of, from itself to itself; null where it is part of none. */
function circleOf(timers: Timers, name: string): readonly string[] | null {
  const walked = new Set<string>();
  let at = name;
  for (;;) {
    walked.add(at);
    const since: TimerAnchor | undefined = Object.hasOwn(timers, at) ? timers[at]?.since : undefined;
    if (since?.on !== 'timer') return null;
    if (since.timer === name) return [...walked, name];
    if (walked.has(since.timer)) return null;
    at = since.timer;
  }
}

function checkFit(timer: TimerDefinition, root: Root, place: Place): void {
  const { calendar, then, repeat, since } = timer;
  if (repeat && (then !== 'notify' || (since.on === 'deadline' && since.when === 'before'))) {
    place.at('repeat').fault('unfit_repeat', then === 'notify' ? 'before' : then);
  }
  // A chain that leads nowhere has its fault; what it would fit cannot be told.
  if (root === null) return;
  const isSided = root.on === 'position' || root.on === 'deadline';
  if (calendar !== 'joint' && !isSided) place.at('calendar').fault('unfit_calendar', calendar);
  if (then === 'lapse' && root.on !== 'proposal') place.at('then').fault('timer_lapses_nothing', root.on);
}

/** Nobody may lose a proposal without notice: its end counts from one, given once. A parent that is not there has its fault. */
function checkNotice(timers: Timers, { since }: TimerDefinition, place: Place): void {
  const parent = since.on === 'timer' && Object.hasOwn(timers, since.timer) ? timers[since.timer] : undefined;
  if (since.on === 'proposal') place.fault('lapse_without_notice', since.on);
  else if (parent !== undefined && (parent.then !== 'notify' || parent.repeat))
    place.fault('lapse_without_notice', parent.repeat ? 'repeat' : parent.then);
}
