/**
 * Joint standing, always derived from the sides' positions and the joint state, never typed in. `continued`: the matter goes on
 * in other commitments, into which it was merged or split.
 */
export const STANDINGS = [
  'not_begun',
  'under_way',
  'waiting',
  'sides_differ',
  'fulfilled',
  'routine',
  'withdrawn',
  'continued',
  'no_report',
] as const;

export type Standing = (typeof STANDINGS)[number];
