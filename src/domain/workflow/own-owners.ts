import type { SideId } from '../shared/side-id.js';
import type { RecordedAssignment } from './commitment-terms.js';

/** All owners, with those of one side replaced. */
export function ownOwnersSet(
  before: readonly RecordedAssignment[],
  side: SideId,
  own: readonly RecordedAssignment[],
): readonly RecordedAssignment[] {
  return [...before.filter((one) => one.side !== side), ...own];
}
