import type { RecordBody } from '../../../domain/records/record-body.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { SideId } from '../../../domain/shared/side-id.js';

/** One act of a commitment's history as a file tells it: what one side did on one day. */
export interface HistoryStep {
  readonly on: CivilDate;
  /** Null for what was agreed by all. */
  readonly side: SideId | null;
  /** In order. The content of a `proposal_opened` and its hash are filled in when it is written. */
  readonly bodies: readonly RecordBody[];
}

/** A commitment not loaded yet, with all it did until now; the first body is `commitment_agreed`. */
export interface PlannedCommitment {
  readonly id: string;
  readonly number: string;
  readonly steps: readonly HistoryStep[];
}
