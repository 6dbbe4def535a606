import type { CivilDate } from '../../../domain/shared/civil-date.js';

/**
 * What is read of a session, and how. `present` reads the projections as they stand; an earlier day is told by
 * the projection of the past, and by the records that took effect by its end.
 */
export interface AsAt {
  readonly sessionId: string;
  readonly asOf: CivilDate;
  readonly present: boolean;
}
