import type { Deadline } from '../../domain/deadlines/deadline.js';
import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { LocalizedText } from '../../domain/shared/language.js';

/** One version of a commitment's deadline. */
export interface ConferenceFileDeadline {
  readonly deadline: Deadline;
  /** Null = agreed together with the commitment. */
  readonly agreedOn: CivilDate | null;
  /** Why it was extended; null for the first. */
  readonly reason: LocalizedText | null;
  /** True for every deadline but "none": the source sets no date. */
  readonly demonstration: boolean;
}
