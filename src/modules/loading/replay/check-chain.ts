import { anchorOf } from '../../commitments/index.js';
import type { BrokenRecord } from './broken-record.js';
import { brokenTie } from './broken-tie.js';
import type { ChainedHistory, StoredPrivateChain, StoredRecord } from './stored-commitment.js';

type Place = Omit<BrokenRecord, 'commitment'>;

/** The last private record of a side that was followed. */
interface Lane {
  readonly sequence: number;
  readonly draft: number;
  readonly hash: string | null;
}

const NO_LANE: Lane = { sequence: 0, draft: 0, hash: null };

/**
 * Follows the chains of a history, shared and private, in order of sequence and draft, and gives the first record that is
 * not as it was written, or null. The version of the commitment and the ends kept of the private chains say how many records
 * there must be, so the last one is missed as any other is. Linear in records.
 */
export function checkChain(stored: ChainedHistory): BrokenRecord | null {
  const broken = new ChainWalk(stored).walk();
  return broken === null ? null : { commitment: stored.number, ...broken };
}

class ChainWalk {
  private sequence = 0;
  private hash: string | null = null;
  private readonly lanes = new Map<string, Lane>();
  private readonly ends: ReadonlyMap<string, StoredPrivateChain>;
  private readonly counts = new Map<string, number>();

  constructor(private readonly stored: ChainedHistory) {
    this.ends = new Map(stored.private_chains.map((end) => [end.side_id, end]));
    for (const { lane } of stored.records) this.counts.set(lane, (this.counts.get(lane) ?? 0) + 1);
  }

  walk(): Place | null {
    for (const record of this.stored.records) {
      const broken = record.lane === '' ? this.shared(record) : this.own(record);
      if (broken !== null) return broken;
    }
    if (this.sequence < this.stored.version) return this.missingShared();
    for (const { side_id: side, drafts, head } of this.ends.values()) {
      const { sequence, draft, hash } = this.lanes.get(side) ?? NO_LANE;
      if (draft < drafts) return { sequence, draft: draft + 1, side, part: 'missing' };
      if (hash !== head) return { sequence, draft, side, part: 'anchor' };
    }
    return null;
  }

  private shared(record: StoredRecord): Place | null {
    const { id, version } = this.stored;
    if (record.sequence !== this.sequence + 1 || record.draft !== 0) return this.missingShared();
    const place = { sequence: record.sequence, draft: 0, side: null };
    if (record.sequence > version) return { ...place, part: 'surplus' };
    const end = record.side_id === null ? undefined : this.ends.get(record.side_id);
    const lane = this.lanes.get(end?.side_id ?? '') ?? NO_LANE;
    const anchor = end === undefined ? null : anchorOf(end.secret, { commitmentId: id, ...place }, lane.hash);
    const part = brokenTie(id, record, { previous: this.hash, follows: null, anchor });
    // Where private records are fewer than they must be, it is they and not the anchor that somebody laid hands on.
    if (part === 'anchor' && end !== undefined && this.isShort(end))
      return { sequence: lane.sequence, draft: lane.draft + 1, side: end.side_id, part: 'missing' };
    if (part !== null) return { ...place, part };
    this.sequence = record.sequence;
    this.hash = record.hash;
    return null;
  }

  private own(record: StoredRecord): Place | null {
    const { lane: side, sequence, draft } = record;
    if (sequence > this.sequence) return this.missingShared();
    const last = this.lanes.get(side) ?? NO_LANE;
    const end = this.ends.get(side);
    if (draft > (end?.drafts ?? 0) && draft === last.draft + 1) return { sequence, draft, side, part: 'surplus' };
    if (draft !== last.draft + 1) {
      return end !== undefined && this.isShort(end)
        ? { sequence: last.sequence, draft: last.draft + 1, side, part: 'missing' }
        : { sequence, draft, side, part: 'envelope' };
    }
    const part = brokenTie(this.stored.id, record, { previous: last.hash, follows: this.hash, anchor: null });
    if (part !== null) return { sequence, draft, side, part };
    this.lanes.set(side, { sequence, draft, hash: record.hash });
    return null;
  }

  private missingShared(): Place {
    return { sequence: this.sequence + 1, draft: 0, side: null, part: 'missing' };
  }

  private isShort({ side_id, drafts }: StoredPrivateChain): boolean {
    return (this.counts.get(side_id) ?? 0) < drafts;
  }
}
