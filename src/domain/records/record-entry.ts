import type { CivilDate } from '../shared/civil-date.js';
import type { SideId } from '../shared/side-id.js';
import type { RecordBody } from './record-body.js';

/**
 * One entry of a commitment's history. Shared entries count 1, 2, 3 in `sequence`. A private entry must not be counted there,
 * or every side could tell from the gaps when another drafts: it bears the sequence of the shared entry that it follows, and
 * counts in `draft` among the private entries of its side.
 */
export interface RecordEntry {
  readonly commitmentId: string;
  readonly sequence: number;
  /** 0 for a shared entry. */
  readonly draft: number;
  readonly body: RecordBody;
  readonly actorId: string | null;
  readonly postId: string | null;
  readonly sideId: SideId | null;
  readonly effectiveOn: CivilDate;
  /** Instant in ISO 8601. */
  readonly recordedAt: string;
  readonly visibility: 'side' | 'shared';
}
