import type { CivilDate } from '../shared/civil-date.js';
import type { Deadline } from './deadline.js';

/**
 * Whether a report is in for a period of a recurring deadline, from how far a side has reported. Before the period ends only a
 * report up to its last day counts, for more may happen; afterwards any report within it does.
 */
export function isReported(
  reportedTo: CivilDate | null,
  { earliest, latest }: Pick<Deadline, 'earliest' | 'latest'>,
  today: CivilDate,
): boolean {
  if (reportedTo === null || earliest === null || latest === null) return false;
  return reportedTo >= (today > latest ? earliest : latest);
}
