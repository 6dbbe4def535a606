import type { CivilDate } from '../../shared/civil-date.js';

/**
 * What was true from one day until before another (null = since then), and known from one instant until before another (null =
 * still). Instants are ISO 8601 in UTC to the millisecond, so that they compare as text. The rows of a commitment never overlap.
 */
export interface PastRow<State> {
  readonly trueFrom: CivilDate;
  readonly trueTo: CivilDate | null;
  readonly knownFrom: string;
  readonly knownTo: string | null;
  readonly state: State;
}

/** What became known at an instant to be true from a day on: what it makes of the state before it, null where there was none. */
export interface PastChange<State> {
  readonly on: CivilDate;
  readonly at: string;
  readonly tell: (state: State | null) => State | null;
}

/** Rows to shorten, told by where they begin, and rows to put in; where one begins there already, it is replaced. */
export interface PlacedPast<State> {
  readonly closes: readonly PastRow<State>[];
  readonly inserts: readonly PastRow<State>[];
}

/**
 * Decides what a change does to the rows of a commitment that reach beyond its day and its instant; others may be left out, and
 * are left alone. Such a row stays as what was known before, and is followed by two: what still holds of the days before the
 * change, and what holds since. A change made known late may cut many rows; one of today cuts one. No row of no length is made,
 * so changes of one day at one instant leave one row. A clock set back is borne: what is known then is what was recorded by then.
 */
export function placePast<State>(rows: readonly PastRow<State>[], change: PastChange<State>): PlacedPast<State> {
  const { on, at, tell } = change;
  if (rows.length === 0) {
    const state = tell(null);
    const begun = state === null ? [] : [{ trueFrom: on, trueTo: null, knownFrom: at, knownTo: null, state }];
    return { closes: [], inserts: begun };
  }
  const closes: PastRow<State>[] = [];
  const inserts: PastRow<State>[] = [];
  for (const row of rows) {
    if (!reaches(row.trueTo, on) || !reaches(row.knownTo, at)) continue;
    const knownEarlier = row.knownFrom < at;
    const knownFrom = knownEarlier ? at : row.knownFrom;
    if (knownEarlier) closes.push({ ...row, knownTo: at });
    if (row.trueFrom < on) (knownEarlier ? inserts : closes).push({ ...row, trueTo: on, knownFrom });
    const state = tell(row.state);
    if (state === null) throw new RangeError('a change cannot undo the agreement');
    inserts.push({ ...row, trueFrom: row.trueFrom < on ? on : row.trueFrom, knownFrom, state });
  }
  return { closes, inserts };
}

function reaches(to: string | null, beyond: string): boolean {
  return to === null || to > beyond;
}
