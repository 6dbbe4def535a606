import type { SideId } from '../shared/side-id.js';
import { takesPlace } from './latest-statement.js';
import type { ProjectedStatement } from './projection.js';
import type { ProgressReported, StatementShared } from './record-body.js';
import type { RecordEntry } from './record-entry.js';
import type { ReplayDraft } from './replay-draft.js';

/** Adds a reported statement; gives back why it does not fit, or null. */
export function replayReported(
  draft: ReplayDraft,
  body: ProgressReported,
  entry: RecordEntry,
  sides: readonly SideId[],
): string | null {
  const { kind: _kind, statementId: id, ...reported } = body;
  if (draft.statements.has(id)) return `statement ${id} reported twice`;
  if (!sides.includes(body.side)) return `unknown side ${body.side}`;
  const sharedOn = body.visibility === 'shared' ? entry.effectiveOn : null;
  keep(draft, { id, ...reported, reportedOn: entry.effectiveOn, sharedOn });
  return null;
}

/** Shares a statement reported for its own side before; gives back why it does not fit, or null. */
export function replayShared(draft: ReplayDraft, body: StatementShared, entry: RecordEntry): string | null {
  const statement = draft.statements.get(body.statementId);
  if (statement === undefined) return `no statement ${body.statementId}`;
  if (statement.side !== body.side) return `statement ${body.statementId} is of side ${statement.side}`;
  if (statement.visibility === 'shared') return `statement ${body.statementId} is shared already`;
  keep(draft, { ...statement, visibility: 'shared', sharedOn: entry.effectiveOn });
  return null;
}

function keep(draft: ReplayDraft, statement: ProjectedStatement): void {
  draft.statements.set(statement.id, statement);
  if (statement.visibility !== 'shared') return;
  if (takesPlace(statement, draft.latest.get(statement.side))) draft.latest.set(statement.side, statement);
}
