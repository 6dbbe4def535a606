import type { CivilDate } from '../../../../domain/shared/civil-date.js';

/** A point in the past: what was true at the end of the day, as far as it was known at the instant. */
export interface AsOf {
  readonly day: CivilDate;
  readonly knownAt: Date;
}
