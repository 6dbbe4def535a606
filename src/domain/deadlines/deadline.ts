import type { CivilDate } from '../shared/civil-date.js';
import type { LocalizedText } from '../shared/language.js';

/** How a commitment is bound in time: to a date, to a session whose date may be unknown, to a rhythm, or (stated) to nothing. */
export const DEADLINE_KINDS = ['dated', 'before_session', 'recurring', 'none'] as const;

/** How exactly a date was agreed. A coarse one is never narrowed to an invented day. */
export const PRECISIONS = ['day', 'month', 'quarter', 'half_year', 'year', 'none'] as const;

/** How often a recurring commitment falls due. */
export const RHYTHMS = ['year', 'half_year', 'quarter'] as const;

export type DeadlineKind = (typeof DEADLINE_KINDS)[number];
export type Precision = (typeof PRECISIONS)[number];
export type Rhythm = (typeof RHYTHMS)[number];

/**
 * A deadline as it was agreed. Only `dated` has a `latest`, and only that one can be early or late.
 * - dated: `earliest` to `latest` is exactly the day, month, quarter, half-year or year named by `precision`; `session` is kept where
 *   the date came from fixing that session.
 * - before_session: no dates; `session` is the number of the session, or null for whichever comes next.
 * - recurring: `every` and the equal `precision`; `earliest` is the first day of the first period where a start was agreed, no `latest`.
 * - none: nothing but, perhaps, the words that say so.
 */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly precision: Precision;
  readonly earliest: CivilDate | null;
  readonly latest: CivilDate | null;
  /** The words of the source, in three languages, where there were any. */
  readonly words: LocalizedText | null;
  readonly session: number | null;
  readonly every: Rhythm | null;
}
