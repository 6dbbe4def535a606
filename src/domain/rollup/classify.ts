import type { Standing } from '../shared/standing.js';

/** How a commitment counts in a roll-up; every commitment is in exactly one class. */
export const COUNT_CLASSES = ['closed', 'under_way', 'not_begun', 'silent'] as const;

export type CountClass = (typeof COUNT_CLASSES)[number];

/**
 * The class of a standing. `closed`: the sides closed it together (completed, made routine, withdrawn, merged or split), which the joint state
 * tells and no standing can: both sides may say fulfilled and still not have countersigned. `silent`: open and at least one side
 * never stated a position, which is not the same as not begun. All else open is `under_way`, differing sides included.
 */
export function classify(standing: Standing, open: boolean): CountClass {
  if (!open) return 'closed';
  switch (standing) {
    case 'no_report':
      return 'silent';
    case 'not_begun':
      return 'not_begun';
    case 'under_way':
    case 'waiting':
    case 'sides_differ':
    case 'fulfilled':
    case 'routine':
    case 'withdrawn':
    case 'continued':
      return 'under_way';
  }
}
