import type { SideId } from '../shared/side-id.js';
import { takesPlace } from './latest-statement.js';
import type { ProjectedStatement } from './projection.js';
import type { DraftDiscarded, ProgressReported, StatementShared } from './record-body.js';
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
  keep(draft, { id, ...reported, reportedOn: entry.effectiveOn, sharedOn, discarded: false });
  return null;
}

/** Shares a statement, drafted before where the drafts are replayed too; gives back why it does not fit, or null. */
export function replayShared(
  draft: ReplayDraft,
  body: StatementShared,
  entry: RecordEntry,
  sides: readonly SideId[],
): string | null {
  const { kind: _kind, statementId: id, ...shared } = body;
  const drafted = draft.statements.get(id);
  if (!sides.includes(body.side)) return `unknown side ${body.side}`;
  if (drafted !== undefined && drafted.side !== body.side) return `statement ${id} is of side ${drafted.side}`;
  if (drafted?.visibility === 'shared') return `statement ${id} is shared already`;
  if (drafted?.discarded === true) return `statement ${id} is discarded`;
  draft.statements.delete(id); // it takes its place in the order of what was shared
  const on = entry.effectiveOn;
  keep(draft, { id, ...shared, visibility: 'shared', reportedOn: on, sharedOn: on, discarded: false });
  return null;
}

/** Marks a draft as given up; gives back why it does not fit, or null. */
export function replayDiscarded(draft: ReplayDraft, { statementId: id, side }: DraftDiscarded): string | null {
  const drafted = draft.statements.get(id);
  if (drafted === undefined) return `statement ${id} was never drafted`;
  if (drafted.side !== side) return `statement ${id} is of side ${drafted.side}`;
  if (drafted.visibility === 'shared') return `statement ${id} is shared already`;
  if (drafted.discarded) return `statement ${id} is discarded already`;
  draft.statements.set(id, { ...drafted, discarded: true });
  return null;
}

function keep(draft: ReplayDraft, statement: ProjectedStatement): void {
  draft.statements.set(statement.id, statement);
  if (statement.visibility !== 'shared') return;
  if (takesPlace(statement, draft.latest.get(statement.side))) draft.latest.set(statement.side, statement);
}
