import type { CivilDate } from '../shared/civil-date.js';
import type { Deadline } from './deadline.js';

/** Schedule mark of an open commitment; `none` says that no date was set, which is neither good nor bad. */
export const SCHEDULE_LIGHTS = ['on_course', 'near', 'late', 'none'] as const;

export type ScheduleLight = (typeof SCHEDULE_LIGHTS)[number];

/** What the light needs beside the deadline. Working days are those of the side that looks. */
export interface Nearness {
  /** Working days from today to the deadline's `latest` (`workdaysBetween`). */
  readonly workdaysLeft: number;
  /** `near` begins at this many working days left. */
  readonly nearWithin: number;
}

/**
 * The schedule light: late from the day after `latest`, near within the given working days, none without a date.
 * For a recurring commitment pass its occurrence; a closed commitment has no light, which is for the caller to know.
 */
export function scheduleLight(deadline: Deadline, today: CivilDate, nearness: Nearness): ScheduleLight {
  if (deadline.latest === null) return 'none';
  if (today > deadline.latest) return 'late';
  return nearness.workdaysLeft <= nearness.nearWithin ? 'near' : 'on_course';
}
