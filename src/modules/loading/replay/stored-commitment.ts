import type { RecordBody } from '../../../domain/records/record-body.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Kind } from '../../../domain/shared/kind.js';

/** A commitment with every row that is projected from its records, as stored. Columns keep the names of the tables. */
export interface StoredCommitment {
  readonly id: string;
  readonly conference_id: string;
  readonly number: string;
  readonly kind: Kind;
  readonly workflow_version: number;
  /** How many shared records there must be. */
  readonly version: number;
  readonly sides: readonly string[];
  /** Everything of the row itself that follows from records. */
  readonly head: Flat;
  readonly records: readonly StoredRecord[];
  /** Where the private records of each side must end. */
  readonly private_chains: readonly StoredPrivateChain[];
  readonly past: readonly Keyed[];
  readonly wordings: readonly Keyed[];
  readonly texts: readonly Keyed[];
  readonly assignments: readonly Keyed[];
  readonly positions: readonly Keyed[];
  readonly deadlines: readonly Keyed[];
  readonly statements: readonly Keyed[];
  readonly evidence: readonly Keyed[];
  readonly proposals: readonly Keyed[];
  readonly consents: readonly Keyed[];
  readonly links: readonly Keyed[];
}

/** What of a history is needed to follow its chain. */
export type ChainedHistory = Pick<StoredCommitment, 'id' | 'number' | 'version' | 'records' | 'private_chains'>;

/** Names and plain values. */
export type Flat = Readonly<Record<string, unknown>>;

/** A row by what names it within its commitment. */
export interface Keyed {
  readonly key: string;
  readonly fields: Flat;
}

/** Where the chain of one side's private records ends. */
export interface StoredPrivateChain {
  readonly side_id: string;
  readonly secret: string;
  readonly drafts: number;
  readonly head: string | null;
}

export interface StoredRecord {
  readonly sequence: number;
  readonly lane: string;
  readonly draft: number;
  readonly kind: string;
  readonly schema_version: number;
  readonly payload: RecordBody;
  /** The payload as PostgreSQL writes it, in which one number can stand in several ways. */
  readonly payload_text: string;
  readonly actor_id: string | null;
  readonly post_id: string | null;
  readonly side_id: string | null;
  readonly effective_on: CivilDate;
  /** ISO 8601, UTC, milliseconds. */
  readonly recorded_at: string;
  /** The same to the microsecond. */
  readonly recorded_exactly: string | null;
  readonly visibility: 'side' | 'shared';
  readonly salt: string;
  readonly payload_hash: string;
  readonly previous_hash: string | null;
  readonly private_head: string | null;
  readonly hash: string;
}
