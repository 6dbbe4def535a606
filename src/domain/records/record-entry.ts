import type { CivilDate } from '../shared/civil-date.js';
import type { SideId } from '../shared/side-id.js';
import type { RecordBody } from './record-body.js';

/** One entry of a commitment's history. `sequence` counts 1, 2, 3 within the commitment, whatever the visibility. */
export interface RecordEntry {
  readonly commitmentId: string;
  readonly sequence: number;
  readonly body: RecordBody;
  readonly actorId: string | null;
  readonly postId: string | null;
  readonly sideId: SideId | null;
  readonly effectiveOn: CivilDate;
  /** Instant in ISO 8601. */
  readonly recordedAt: string;
  readonly visibility: 'side' | 'shared';
}
