import type { SideId } from '../shared/side-id.js';

/** How a proposal can end. */
export type Ending = 'accepted' | 'declined' | 'rescinded' | 'superseded' | 'lapsed' | 'voided';

/** Endings that one side brought about, which knows of them. */
const BY_ONE_SIDE: readonly Ending[] = ['declined', 'rescinded', 'superseded'];

/**
 * The sides that are told how a proposal ended: all of them where it took effect, lapsed or was voided by a change, and all but
 * the one that acted (`by`) where it was declined, taken back or answered with another.
 */
export function toldOfEnding(ending: Ending, by: SideId | null, sides: readonly SideId[]): readonly SideId[] {
  return BY_ONE_SIDE.includes(ending) ? sides.filter((side) => side !== by) : sides;
}
