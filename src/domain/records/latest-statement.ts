import type { ProjectedStatement } from './projection.js';

/**
 * Whether a statement just shared takes the place of the one that showed a side's activity so far: the later period counts,
 * and of two for the same end of period the one shared last. A report handed in late for an old period changes nothing.
 */
export function takesPlace(
  shared: Pick<ProjectedStatement, 'periodTo'>,
  soFar: Pick<ProjectedStatement, 'periodTo'> | undefined,
): boolean {
  return soFar === undefined || shared.periodTo >= soFar.periodTo;
}
