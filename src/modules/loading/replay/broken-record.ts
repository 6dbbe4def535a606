/**
 * What of a record is not as it was written:
 * - `missing`: there must be one and there is none; `surplus`: there is one that nothing was written for.
 * - `content`: the payload or its salt; `envelope`: who, for whom, when, what kind, or its own hash.
 * - `tie`: the hash of the record before it; `anchor`: the veiled head of its side's private records.
 */
export const BROKEN_PARTS = ['missing', 'surplus', 'content', 'envelope', 'tie', 'anchor'] as const;

export type BrokenPart = (typeof BROKEN_PARTS)[number];

/** The first record of a commitment that is not as it was written. */
export interface BrokenRecord {
  /** Its number. */
  readonly commitment: string;
  /** Of a missing private record, that of the record after which it is missed. */
  readonly sequence: number;
  /** 0 for a shared record. */
  readonly draft: number;
  /** Whose private record it is; null for a shared one. */
  readonly side: string | null;
  readonly part: BrokenPart;
}
