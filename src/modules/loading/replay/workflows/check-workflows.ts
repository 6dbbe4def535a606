import type { RecordBody } from '../../../../domain/records/record-body.js';
import type { DefinitionOf } from '../../../../domain/records/replay-definitions.js';
import type { Kind } from '../../../../domain/shared/kind.js';
import { contentHashOf, sealedBody } from '../../../workflows/index.js';
import type { BrokenRecord } from '../broken-record.js';
import { checkChain } from '../check-chain.js';
import { rowDifferences } from '../compare-replay.js';
import type { ReplayDifference } from '../replay-difference.js';
import type { Keyed, StoredRecord } from '../stored-commitment.js';
import { rebuildWorkflows, type RebuiltWorkflows } from './rebuild-workflows.js';
import type { StoredWorkflows, WorkflowRecordRow } from './stored-workflows.js';

const TABLES = [
  ['drafts', 'workflow_draft'],
  ['migrations', 'workflow_migration'],
  ['proposals', 'workflow_proposal'],
  ['consents', 'workflow_consent'],
] as const satisfies readonly (readonly [keyof RebuiltWorkflows, string])[];

/** The first record of a conference's workflows that is not as it was written, or null; the conference stands for the commitment. */
export function brokenWorkflowRecord(stored: StoredWorkflows): BrokenRecord | null {
  const { conference, records, ends } = stored;
  const first = records.findIndex(({ chained }) => chained !== null);
  const chained = (first === -1 ? [] : records.slice(first)).map(chainedRecord);
  // One without a place was not written by the house since there is a chain.
  const loose = first === -1 ? undefined : records.slice(first).find((record) => record.chained === null);
  if (loose !== undefined)
    return { commitment: conference, sequence: ends.version + 1, draft: 0, side: null, part: 'surplus' };
  const inOrder = chained.toSorted(
    (a, b) => a.sequence - b.sequence || a.draft - b.draft || (a.lane < b.lane ? -1 : 1),
  );
  return checkChain({ id: conference, number: conference, records: inOrder, ...ends });
}

/** Everything stored of workflows that is otherwise than the records say; content is judged by the hash that was consented to. */
export function workflowDifferences(stored: StoredWorkflows, definitions: DefinitionOf): readonly ReplayDifference[] {
  const { conference, sides, records } = stored;
  const definition = (kind: string, version: number) => definitions(kind as Kind, version);
  const rebuilt = rebuildWorkflows({ sides, definition }, records);
  const kept = { ...stored, proposals: stored.proposals.map(hashed) };
  const found = TABLES.flatMap(([name, table]) => {
    const replayed = [...rebuilt[name]].map(([key, fields]): Keyed => ({ key, fields }));
    return rowDifferences(table, kept[name], replayed);
  });
  return found.map((one) => ({ commitment: conference, ...one }));
}

function chainedRecord({ subject, kind, side_id, body, chained }: WorkflowRecordRow): StoredRecord {
  const payload = sealedBody(subject, body) as unknown as RecordBody;
  return { ...(chained as Omit<StoredRecord, 'payload' | 'kind' | 'side_id'>), kind, side_id, payload };
}

/** The stored hash, unless the stored content has another. */
function hashed({ key, fields: { content, content_hash: stated, ...fields } }: Keyed): Keyed {
  const found = contentHashOf(content as object);
  return {
    key,
    fields: { ...fields, content_hash: found === stated ? stated : `${String(stated)}, but of its content ${found}` },
  };
}
