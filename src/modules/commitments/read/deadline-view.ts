import type { Deadline } from '../../../domain/deadlines/deadline.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';

/** A version of a commitment's deadline. */
export interface DeadlineView extends Deadline {
  readonly version: number;
  readonly agreedOn: CivilDate;
  readonly demonstration: boolean;
}
