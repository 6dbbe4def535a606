import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { civilDateAt } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/http/problem.js';
import { type ConferenceFrame, firstDay } from '../../conferences/index.js';

/** The day a report speaks of, and the instant whose knowledge it goes by; all that is known where there is none. */
export interface ReportPoint {
  readonly asOf: CivilDate;
  readonly knownAt?: Date | null;
}

/**
 * Throws as_of_in_future and known_at_in_future for what nobody can know yet, and as_of_before_start for a day before the
 * conference's first session.
 */
export function mustBeReportable(
  frame: Pick<ConferenceFrame, 'sessions'>,
  { asOf, knownAt = null }: ReportPoint,
  now: Date,
): void {
  const today = civilDateAt(now);
  if (asOf > today) throw new Problem('as_of_in_future', { params: { today } });
  if (knownAt !== null && knownAt > now)
    throw new Problem('known_at_in_future', { params: { now: now.toISOString() } });
  const first = firstDay(frame);
  if (first !== null && asOf < first) throw new Problem('as_of_before_start', { params: { first } });
}
