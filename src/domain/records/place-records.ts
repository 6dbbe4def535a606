import type { SideId } from '../shared/side-id.js';
import { isPrivate } from './is-private.js';
import type { RecordBody } from './record-body.js';
import type { RecordEntry } from './record-entry.js';

/** Where a history ends: the sequence of its last shared record, and how many private records each side has. */
export interface HistoryEnd {
  readonly version: number;
  readonly drafts: Readonly<Record<SideId, number>>;
}

/** A body with its place in the history. */
export interface PlacedBody extends Pick<RecordEntry, 'sequence' | 'draft' | 'visibility'> {
  readonly body: RecordBody;
}

/** Gives bodies written after `end` their places: shared ones move the version on, private ones count within their side. */
export function placeRecords(end: HistoryEnd, bodies: readonly RecordBody[]): readonly PlacedBody[] {
  let version = end.version;
  const drafts = new Map(Object.entries(end.drafts));
  return bodies.map((body) => {
    if (!isPrivate(body)) return { body, sequence: (version += 1), draft: 0, visibility: 'shared' };
    const draft = (drafts.get(body.side) ?? 0) + 1;
    drafts.set(body.side, draft);
    return { body, sequence: version, draft, visibility: 'side' };
  });
}
