import type { CivilDate } from '../../../domain/shared/civil-date.js';

/**
 * What is read of a session, and how. `present` reads the projections as they stand; an earlier day is rebuilt from the
 * records that took effect by its end.
 */
export interface AsAt {
  readonly sessionId: string;
  readonly asOf: CivilDate;
  readonly present: boolean;
}
