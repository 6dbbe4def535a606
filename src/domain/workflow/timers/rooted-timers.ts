import { NEVER_STATED, type Definition } from '../definition.js';
import { DONE } from './anchors-of.js';
import type { TimerAnchor, TimerDefinition } from './timer-definition.js';

/** What a timer counts from in the end, when it counts from another timer. */
export type RootAnchor = Exclude<TimerAnchor, { on: 'timer' }>;

/** A timer with its root, as much as a query needs to choose the commitments for which it can be due. */
export interface RootedTimer {
  readonly timer: string;
  readonly root: RootAnchor;
  /** What stands before the root's key in the keys of this timer. */
  readonly keyPrefix: string;
  /** It cannot be due earlier than so many days (of the civil calendar) after the root's day; negative where it comes before. */
  readonly leastDays: number;
  /** Fires again every so many working days; null = once for each key of what it counts from. */
  readonly repeatDays: number | null;
  /** Counts from one that repeats, so that its keys cannot be named beforehand. */
  readonly sinceRepeated: boolean;
  /** Positions to which it applies: those that the root names, or for a deadline all in which the part of a side is not done. */
  readonly positions: readonly string[];
}

/** Every timer of a definition with its root; one whose chain leads nowhere or in a ring has none. */
export function rootedTimers(definition: Definition): readonly RootedTimer[] {
  return Object.keys(definition.timers).flatMap((name) => {
    const chain = chainOf(definition, name);
    const root = chain.at(-1)?.[1].since;
    if (root === undefined || root.on === 'timer') return [];
    const [[, timer], ...before] = chain as [[string, TimerDefinition], ...[string, TimerDefinition][]];
    return {
      timer: name,
      root,
      keyPrefix: before.map(([parent]) => `timer:${parent}:`).join(''),
      leastDays: leastDays(chain, root),
      repeatDays: timer.repeat ? timer.days : null,
      sinceRepeated: before.some(([, { repeat }]) => repeat),
      positions: positionsFor(definition, root),
    };
  });
}

/** The root of a timer; null where its chain leads nowhere. */
export function rootOf(definition: Definition, name: string): RootAnchor | null {
  const since = chainOf(definition, name).at(-1)?.[1].since;
  return since === undefined || since.on === 'timer' ? null : since;
}

/** The timer and those it counts from, its own first. */
function chainOf({ timers }: Definition, name: string): readonly (readonly [string, TimerDefinition])[] {
  const chain: (readonly [string, TimerDefinition])[] = [];
  let next: string | null = name;
  while (next !== null && !chain.some(([known]) => known === next)) {
    const timer: TimerDefinition | undefined = timers[next];
    if (timer === undefined) break;
    chain.push([next, timer]);
    next = timer.since.on === 'timer' ? timer.since.timer : null;
  }
  return chain;
}

/** Working days are never more than days; counted backwards, twice as many and a month hold the longest holidays. */
function leastDays(chain: readonly (readonly [string, TimerDefinition])[], root: RootAnchor): number {
  const days = chain.map(([, timer]) => timer.days);
  if (root.on === 'deadline' && root.when === 'before') return -(2 * (days.at(-1) ?? 0) + 30);
  return days.reduce((sum, each) => sum + each, 0);
}

function positionsFor({ positions }: Definition, root: RootAnchor): readonly string[] {
  if (root.on === 'position' || root.on === 'joint') return root.states;
  const busy = Object.entries(positions).filter(([, { standing }]) => !DONE.includes(standing));
  return [NEVER_STATED, ...busy.map(([state]) => state)];
}
