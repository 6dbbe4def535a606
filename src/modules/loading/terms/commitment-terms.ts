import type { Deadline } from '../../../domain/deadlines/deadline.js';
import type { CommitmentSource, CommitmentTexts, RecordedAssignment } from '../../../domain/records/record-body.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Kind } from '../../../domain/shared/kind.js';
import type { LocalizedText } from '../../../domain/shared/language.js';

/** One agreed version of a deadline. */
export interface DeadlineTerms {
  readonly deadline: Deadline;
  /** Null in a file = agreed together with the commitment. */
  readonly agreedOn: CivilDate | null;
  readonly reason: LocalizedText | null;
  readonly demonstration: boolean;
}

/** What a commitment says, from the file or from the database, in the same form so that the two can be compared. */
export interface CommitmentTerms {
  readonly number: string;
  readonly session: number;
  readonly area: number;
  readonly kind: Kind;
  readonly texts: CommitmentTexts;
  readonly assignments: readonly RecordedAssignment[];
  readonly source: CommitmentSource | null;
  /** Number of an instrument that carries it too. */
  readonly instrument: number | null;
  /** Oldest first. */
  readonly deadlines: readonly DeadlineTerms[];
}

/** Terms as loaded, with the row they belong to. */
export interface StoredTerms extends CommitmentTerms {
  readonly id: string;
  /** Closed by all sides: nothing falls due any more. */
  readonly closed: boolean;
}
