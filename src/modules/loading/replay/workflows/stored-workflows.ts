import type { WorkflowRecordBodies } from '../../../workflows/index.js';
import type { ChainedHistory, Keyed, StoredRecord } from '../stored-commitment.js';

type Kind = keyof WorkflowRecordBodies;

/** A record of a workflow's history as stored, whatever kind it is. */
export type WorkflowRecordRow = {
  readonly [K in Kind]: { readonly kind: K; readonly body: WorkflowRecordBodies[K] };
}[Kind] & {
  readonly id: string;
  readonly subject: string;
  readonly side_id: string | null;
  /** Null for one from before there was a chain. */
  readonly chained: Omit<StoredRecord, 'payload' | 'kind' | 'side_id'> | null;
};

/** All of one conference about its workflows. */
export interface StoredWorkflows {
  readonly conference: string;
  readonly sides: readonly string[];
  readonly records: readonly WorkflowRecordRow[];
  /** How many shared records there must be, and where the private ones of each side must end. */
  readonly ends: Pick<ChainedHistory, 'version' | 'private_chains'>;
  readonly drafts: readonly Keyed[];
  readonly migrations: readonly Keyed[];
  readonly proposals: readonly Keyed[];
  readonly consents: readonly Keyed[];
}
