import type { SideId } from '../../../domain/shared/side-id.js';
import type { Draft, DraftItem } from './draft.js';

/** What keeps one item from becoming a commitment. */
export interface ItemLack {
  readonly itemId: string;
  readonly areaId: string;
  readonly title: string;
  readonly text: string;
  readonly lacks: readonly ('title' | 'heading' | 'lead')[];
  /** Sides without a lead, in declared order. */
  readonly sides: readonly SideId[];
}

/**
 * Everything a draft still needs before it can be accepted, item by item in the order of the source; dropped items need
 * nothing. Empty for a complete draft, and for one in which every item was dropped: see `isEmpty`.
 */
export function findLacks(draft: Draft, sides: readonly SideId[]): ItemLack[] {
  const unnamed = new Set(draft.areas.filter(({ heading }) => heading.trim() === '').map(({ id }) => id));
  return kept(draft).flatMap((item): ItemLack[] => {
    const without = sides.filter((side) => item.leads[side] === undefined);
    const lacks = [
      ...(item.title.trim() === '' ? (['title'] as const) : []),
      ...(unnamed.has(item.areaId) ? (['heading'] as const) : []),
      ...(without.length > 0 ? (['lead'] as const) : []),
    ];
    const { id: itemId, areaId, title, text } = item;
    return lacks.length === 0 ? [] : [{ itemId, areaId, title, text, lacks, sides: without }];
  });
}

/** Items that are to become commitments. */
export function kept(draft: Draft): readonly DraftItem[] {
  return draft.items.filter(({ dropped }) => !dropped);
}

/** True where nothing is left to accept. */
export function isEmpty(draft: Draft): boolean {
  return kept(draft).length === 0;
}
