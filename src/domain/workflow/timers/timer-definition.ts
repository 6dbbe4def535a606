import type { LocalizedText } from '../../shared/language.js';

/** What a timer does: a line to those concerned, one level higher, a task for the secretariat, or the end of a proposal. */
export const TIMER_ACTIONS = ['notify', 'escalate', 'task', 'lapse'] as const;

export type TimerAction = (typeof TIMER_ACTIONS)[number];

/** Whose working days count: of the side whose matter it is, of all other sides together, of all sides together. */
export const TIMER_CALENDARS = ['own', 'other', 'joint'] as const;

export type TimerCalendar = (typeof TIMER_CALENDARS)[number];

/** Levels to which a matter can be escalated, the nearest first. */
export const TIMER_LEVELS = [1, 2, 3] as const;

export type TimerLevel = (typeof TIMER_LEVELS)[number];

/** The most working days a timer may count: about a year. */
export const MOST_TIMER_DAYS = 260;

/**
 * The day from which a timer counts. `position`: the day one side entered one of the states; `joint`: the day the commitment
 * did; `deadline`: the last day of the deadline in force, for each side; `proposal`: the day one was opened; `timer`: the day
 * that other timer fired.
 */
export type TimerAnchor =
  | { readonly on: 'position'; readonly states: readonly string[] }
  | { readonly on: 'joint'; readonly states: readonly string[] }
  | { readonly on: 'deadline'; readonly when: 'before' | 'after' }
  | { readonly on: 'proposal' }
  | { readonly on: 'timer'; readonly timer: string };

/** One timer of a definition. It never changes a state: at most it ends a proposal that nobody answered. */
export interface TimerDefinition {
  readonly since: TimerAnchor;
  /** Working days from the anchor, 1 to `MOST_TIMER_DAYS`; before it where the anchor is `deadline: before`. */
  readonly days: number;
  readonly calendar: TimerCalendar;
  readonly then: TimerAction;
  /** Only, and always, with `escalate`. */
  readonly level: TimerLevel | null;
  /** Fires again every `days` while the state lasts; only with `notify`. */
  readonly repeat: boolean;
  readonly labels: LocalizedText;
}
