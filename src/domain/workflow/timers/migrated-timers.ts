import type { Definition } from '../definition.js';
import { rechained, rootKey } from './anchor-key.js';
import { rootedTimers } from './rooted-timers.js';
import type { FiredTimer, TimerMigration } from './timer-facts.js';

/** A timer that a migration ended: it does not count from what was there by then, but does from what came later. */
export interface EndedTimer {
  /** As the present version names it. */
  readonly timer: string;
  readonly by: TimerMigration;
}

/**
 * What fired, under the names that the present version has for it: the firing of a timer that was renamed is one of its new name,
 * also where it counts from a timer of another name. That of a timer that ended is none. The ledger itself is never rewritten.
 */
export function presentFirings(
  definition: Definition,
  fired: readonly FiredTimer[],
  migrations: readonly TimerMigration[],
): readonly FiredTimer[] {
  if (migrations.length === 0 || fired.length === 0) return fired;
  const prefixes = new Map(rootedTimers(definition).map(({ timer, keyPrefix }) => [timer, keyPrefix]));
  return fired.flatMap((one) => {
    const later = migrations.filter(({ sequence }) => sequence > (one.sequence ?? 0));
    if (later.length === 0) return [one];
    const timer = later.reduce<string | null>((name, by) => (name === null ? null : nameAfter(by, name)), one.timer);
    if (timer === null) return [];
    return [{ ...one, timer, anchorKey: rechained(one.anchorKey, prefixes.get(timer) ?? '') }];
  });
}

/** The timers that migrations ended, those of before the later ones under their newest names. `migrations` in their order. */
export function endedTimers(migrations: readonly TimerMigration[]): readonly EndedTimer[] {
  return migrations.reduce<readonly EndedTimer[]>((ended, by) => {
    const before = ended.map((one) => ({ ...one, timer: nameAfter(by, one.timer) ?? one.timer }));
    const taken = new Set(Object.values(by.timers));
    // Where another timer goes on under the name, that one has not ended.
    const names = Object.keys(by.timers).filter((name) => by.timers[name] === null && !taken.has(name));
    return [...before, ...names.map((timer) => ({ timer, by }))];
  }, []);
}

/** Whether this firing is one that a migration ended: of such a timer, and counted from what was there at the migration. */
export function hasEnded(
  ended: readonly EndedTimer[],
  { timer, anchorKey }: { readonly timer: string; readonly anchorKey: string },
): boolean {
  return ended.some((one) => one.timer === timer && wasThere(rootKey(anchorKey), one.by));
}

function nameAfter({ timers }: TimerMigration, name: string): string | null {
  return Object.hasOwn(timers, name) ? (timers[name] ?? null) : name;
}

const PERIOD_END = /^\d{4}-\d{2}-\d{2}$/;

function wasThere(root: string, by: TimerMigration): boolean {
  const [on, first = '', second = ''] = root.split(':');
  switch (on) {
    case 'joint':
      return Number(first) < by.sequence;
    case 'position':
      return Number(second) < by.sequence;
    case 'deadline':
      // Of one that recurs, periods that end later are new to count from.
      return Number(first) <= by.deadline && !(PERIOD_END.test(second) && second > by.on);
    case 'proposal':
      return first === by.proposal;
    default:
      return false;
  }
}
