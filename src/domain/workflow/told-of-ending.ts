import type { SideId } from '../shared/side-id.js';

/** How a proposal can end. */
export type Ending = 'accepted' | 'declined' | 'rescinded' | 'voided';

/**
 * The sides that are told how a proposal ended: all of them where it took effect or a change voided it, and all but the one
 * that acted (`by`) where it was declined or taken back.
 */
export function toldOfEnding(ending: Ending, by: SideId | null, sides: readonly SideId[]): readonly SideId[] {
  return ending === 'declined' || ending === 'rescinded' ? sides.filter((side) => side !== by) : sides;
}
