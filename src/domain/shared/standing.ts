/** Joint standing, always derived from the sides' positions and the joint state, never typed in. */
export const STANDINGS = [
  'not_begun',
  'under_way',
  'waiting',
  'sides_differ',
  'fulfilled',
  'routine',
  'withdrawn',
  'no_report',
] as const;

export type Standing = (typeof STANDINGS)[number];
