import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { Problem } from '../../../platform/http/problem.js';
import { type ConferenceFrame, firstDay } from '../../conferences/index.js';

/** Throws as_of_in_future for a day nobody can know yet, and as_of_before_start for one before the conference's first session. */
export function mustBeReportable(frame: Pick<ConferenceFrame, 'sessions'>, asOf: CivilDate, today: CivilDate): void {
  if (asOf > today) throw new Problem('as_of_in_future', { params: { today } });
  const first = firstDay(frame);
  if (first !== null && asOf < first) throw new Problem('as_of_before_start', { params: { first } });
}
