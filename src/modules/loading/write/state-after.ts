import { isPrivate } from '../../../domain/records/is-private.js';
import type { RecordBody } from '../../../domain/records/record-body.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { applyRecord } from '../../../domain/workflow/apply-record.js';
import type { CommitmentState } from '../../../domain/workflow/commitment-state.js';
import type { SideId } from '../../../domain/shared/side-id.js';

/** Records that say something of the commitment and leave its state where it was. */
const ONLY_COUNT = ['commitment_agreed', 'progress_reported', 'statement_shared'] as const;

/** The state after a record of any kind: the engine's move it, other shared ones only count, and private ones leave no trace in it. */
export function stateAfter(
  state: CommitmentState,
  body: RecordBody,
  at: { readonly sides: readonly SideId[]; readonly on: CivilDate },
): CommitmentState {
  if (isPrivate(body)) return state;
  return movesState(body) ? applyRecord(state, body, at) : { ...state, version: state.version + 1 };
}

function movesState(body: RecordBody): body is Exclude<RecordBody, { kind: (typeof ONLY_COUNT)[number] }> {
  return !ONLY_COUNT.some((kind) => kind === body.kind);
}
