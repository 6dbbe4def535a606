/** A side as the conference file names it. Sides are data; no side is known to the code. */
export type SideId = string;
