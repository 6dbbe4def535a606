import { placePast, type PastRow } from './place-past.js';
import type { PastState } from './past-state.js';
import { type PastTelling, tellPast, type ToldRecord } from './tell-past.js';

/** A record with the instant it was written down, ISO 8601 in UTC to the millisecond. */
export type DatedRecord = ToldRecord & { readonly recordedAt: string };

/** Every row of a commitment's past, from its records in order of sequence. Linear where they were told in order of time. */
export function pastRows(telling: PastTelling, records: Iterable<DatedRecord>): readonly PastRow<PastState>[] {
  const rows = new Map<string, PastRow<PastState>>();
  let newest: PastRow<PastState>[] = [];
  let [latestOn, latestAt] = ['', ''];
  for (const record of records) {
    if (record.visibility === 'side') continue;
    const { effectiveOn: on, recordedAt: at } = record;
    // Nothing that has an end in either time reaches beyond a record later in both than all before it.
    const inOrder = on >= latestOn && at >= latestAt;
    const tell = (state: PastState | null) => tellPast(telling, state, record);
    const { closes, inserts } = placePast(inOrder ? newest : [...rows.values()], { on, at, tell });
    for (const row of [...closes, ...inserts]) rows.set(placeOf(row), row);
    const touched = inOrder ? inserts : [...rows.values()];
    newest = touched.filter(({ trueTo, knownTo }) => trueTo === null && knownTo === null);
    if (on > latestOn) latestOn = on;
    if (at > latestAt) latestAt = at;
  }
  return [...rows.values()];
}

/** Names a row within its commitment by where it begins. */
export function placeOf({ trueFrom, knownFrom }: Pick<PastRow<PastState>, 'trueFrom' | 'knownFrom'>): string {
  return `${trueFrom} ${knownFrom}`;
}
