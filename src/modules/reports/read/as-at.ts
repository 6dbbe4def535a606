import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Then } from '../../directory/index.js';

/**
 * What is read of a session, and how. `present` reads the projections as they stand; an earlier point is told by
 * the projection of the past, and by the records that took effect by the end of the day and were known at the instant.
 */
export interface AsAt {
  readonly conferenceId: string;
  readonly sessionId: string;
  readonly sessionNumber: number;
  readonly asOf: CivilDate;
  readonly knownAt: Date;
  readonly present: boolean;
}

/** The point in the past that is read; null where it is the present. */
export function pointOf({ asOf, knownAt, present }: Pick<AsAt, 'asOf' | 'knownAt' | 'present'>): Then | null {
  return present ? null : { day: asOf, knownAt };
}
