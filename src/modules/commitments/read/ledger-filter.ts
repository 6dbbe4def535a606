import type { Kind } from '../../../domain/shared/kind.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Standing } from '../../../domain/shared/standing.js';

/** Deadlines as the ledger sorts them. `late` and `near` look at open commitments and lie within `dated` and `recurring`. */
export const DEADLINE_CLASSES = ['late', 'near', 'before_session', 'dated', 'recurring', 'none'] as const;

/**
 * What the reader's organisation has to do with a commitment: it leads, it supports or delivers, or its side waits for a third
 * party (for a liaison only where its organisation takes part).
 */
export const MY_PARTS = ['lead', 'supporting', 'waiting'] as const;

export type DeadlineClass = (typeof DEADLINE_CLASSES)[number];
export type MyPart = (typeof MY_PARTS)[number];

/** What to show. An empty list asks for nothing, so everything passes; within a list any value passes, between lists all must. */
export interface LedgerFilter {
  readonly standings: readonly Standing[];
  readonly kinds: readonly Kind[];
  readonly deadlines: readonly DeadlineClass[];
  readonly areas: readonly number[];
  /** Codes of organisations with any part. */
  readonly organisations: readonly string[];
  readonly parts: readonly MyPart[];
  /** An open proposal waits for the reader's side. */
  readonly needsOurHand: boolean;
  /** Number of the session at which it was agreed. */
  readonly session: number | null;
  /** Due in the reporting period, and this side has shared a report in it. */
  readonly returnedBy: SideId | null;
  /** Due in the reporting period, and this side has shared none in it. */
  readonly notReturnedBy: SideId | null;
  /** Words in any script, or a number; every word must occur. */
  readonly text: string | null;
}

export const NO_FILTER: LedgerFilter = {
  standings: [],
  kinds: [],
  deadlines: [],
  areas: [],
  organisations: [],
  parts: [],
  needsOurHand: false,
  session: null,
  returnedBy: null,
  notReturnedBy: null,
  text: null,
};
