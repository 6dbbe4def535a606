import type { LocalizedText } from '../shared/language.js';
import type { Role } from '../shared/role.js';

/** What a rung is counted from: the last day of a deadline, the day a proposal began to wait for consent, or the day it ended. */
export const ANCHORS = ['deadline', 'proposal', 'outcome'] as const;

/** Who hears of it: owners of every side, or only the side whose matter it is. */
export const REACHES = ['every', 'own'] as const;

export type Anchor = (typeof ANCHORS)[number];
export type Reach = (typeof REACHES)[number];

/** One step of the reminder plan. All distances are working days of the recipient's side. */
export interface Rung {
  readonly id: string;
  readonly anchor: Anchor;
  /** Negative before the anchor, 0 on it (or the last working day before it), positive after. */
  readonly offsetWorkdays: number;
  /** Comes again every so many working days after the first time; null = once. Only where the offset is positive, never for an outcome. */
  readonly repeatWorkdays: number | null;
  readonly to: readonly Role[];
  readonly sides: Reach;
  readonly label: LocalizedText;
}

/** The reminder plan as an official may amend it. */
export interface Ladder {
  /** The schedule mark says `near` from this many working days left. */
  readonly nearWithinWorkdays: number;
  readonly rungs: readonly Rung[];
}
