import type { WorkingCalendar } from '../../calendar/working-calendar.js';
import type { Rhythm } from '../../deadlines/deadline.js';
import type { CivilDate } from '../../shared/civil-date.js';
import type { SideId } from '../../shared/side-id.js';

/** A state with the day on which it was entered and the sequence of the record that led there. */
export interface EnteredState<State> {
  readonly state: State;
  readonly since: CivilDate;
  readonly sequence: number;
}

/** A deadline that falls due period by period. */
export interface RecurringDeadline {
  readonly every: Rhythm;
  /** First day of the first period, null where no start was agreed. */
  readonly earliest: CivilDate | null;
  readonly agreedOn: CivilDate;
  /** How far each side has reported, or all have closed together, whichever is later; null or missing = never. */
  readonly doneTo: Readonly<Record<SideId, CivilDate | null>>;
}

/** What the timers of one commitment count from, as it is now. */
export interface TimerFacts {
  readonly joint: EnteredState<string>;
  /** Every side; one that never stated a position has state null, since the day of the agreement, at its sequence. */
  readonly positions: Readonly<Record<SideId, EnteredState<string | null>>>;
  /**
   * The deadline in force; null, as `latest`, where there is no last day (none set, not yet fixed, or given up). One that recurs
   * has a last day for each period instead.
   */
  readonly deadline: {
    readonly version: number;
    readonly latest: CivilDate | null;
    readonly recurring?: RecurringDeadline | null;
  } | null;
  readonly proposal: { readonly id: string; readonly openedOn: CivilDate } | null;
}

/** A timer that fired: which, for which anchor, and on which day the house carried it out. */
export interface FiredTimer {
  readonly timer: string;
  readonly anchorKey: string;
  readonly firedOn: CivilDate;
  /** Sequence of the commitment's last record then; its names are those of the version that the commitment then ran on. */
  readonly sequence?: number;
  /** False where nobody was told of it; such a notice does not count among the repetitions that nobody acted on. */
  readonly told?: boolean;
}

/** A commitment's passing to another version of its workflow, as its timers see it. */
export interface TimerMigration {
  /** Of its record: what fired at a lower one bears the names of before. */
  readonly sequence: number;
  readonly on: CivilDate;
  /** Name in the new version by name in the old one; null = it ends. One that is left out keeps its name. */
  readonly timers: Readonly<Record<string, string | null>>;
  /** Version of the deadline that was in force, 0 where there was none. */
  readonly deadline: number;
  /** The latest proposal until then, open or not. */
  readonly proposal: string | null;
}

/** All that timers are worked out from. Every side of `facts.positions` needs its calendar. */
export interface TimerQuestion {
  readonly facts: TimerFacts;
  readonly calendars: Readonly<Record<SideId, WorkingCalendar>>;
  readonly day: CivilDate;
  readonly fired: readonly FiredTimer[];
  /** The commitment's migrations in their order; none where missing. */
  readonly migrations?: readonly TimerMigration[];
}
