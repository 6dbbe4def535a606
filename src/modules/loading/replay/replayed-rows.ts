import type { Projection, ProjectedDeadline, ProjectedStatement } from '../../../domain/records/projection.js';
import type { RecordEntry } from '../../../domain/records/record-entry.js';
import { replayedProposals } from './replayed-proposals.js';
import type { Keyed, StoredCommitment } from './stored-commitment.js';

/** The rows that records mean, in the form in which they are stored. */
export type ReplayedRows = Omit<
  StoredCommitment,
  | 'id'
  | 'conference_id'
  | 'number'
  | 'kind'
  | 'workflow_version'
  | 'version'
  | 'sides'
  | 'records'
  | 'private_chains'
  | 'past'
  | 'wordings'
>;

/** Rows of every projected table, from the replay and, for hands and instants, from the records themselves. */
export function replayedRows(projection: Projection, entries: readonly RecordEntry[]): ReplayedRows {
  return {
    head: {
      number: projection.number,
      official_number: projection.officialNumber,
      session: projection.sessionNumber,
      area: projection.areaNumber,
      kind: projection.kind,
      workflow_version: projection.workflowVersion,
      authoritative: projection.authoritative,
      joint_state: projection.joint,
      standing: projection.standing,
      version: projection.version,
      agreed_on: projection.agreedOn,
      closed_on: projection.closedOn,
      source: projection.source,
      instrument: projection.instrument,
      search_text_follows_texts: true,
    },
    texts: textRows(projection),
    assignments: projection.assignments.map(({ part, organisation, side, inferred }) => ({
      key: `${part}.${organisation}`,
      fields: { side_id: side, inferred },
    })),
    positions: Object.entries(projection.positions).map(([key, position]) => ({
      key,
      fields: {
        state: position.state,
        since_on: position.since,
        waiting_for: position.waitingFor,
        waiting_language: position.waitingLanguage,
        // A side that has shared nothing is stored as a side without a report.
        activity: position.activity ?? 'no_report',
        statement_id: position.statementId,
      },
    })),
    deadlines: projection.deadlines.map((one) => deadlineRow(one, projection.deadlines.length)),
    statements: statementRows(projection, entries),
    evidence: projection.statements.flatMap(evidenceRows),
    ...replayedProposals(projection, entries),
    links: projection.links.map(({ relation, other, linkedOn }) => ({
      key: `${relation}.${other.id}`,
      fields: { linked_on: linkedOn },
    })),
  };
}

function textRows({ texts, staleSince }: Projection): readonly Keyed[] {
  const since = new Map(Object.entries(staleSince));
  return Object.entries(texts).map(([key, text]) => ({
    key,
    fields: { ...text, stale_since: since.get(key) ?? null },
  }));
}

function deadlineRow(projected: ProjectedDeadline, versions: number): Keyed {
  const { version, deadline, reason, reasonLanguage, demonstration, setOn } = projected;
  const { session, ...terms } = deadline;
  const fields = { ...terms, session_number: session, reason, reason_language: reasonLanguage, demonstration };
  return { key: String(version), fields: { ...fields, agreed_on: setOn, in_force: version === versions } };
}

/** Of each statement the last record that says it counts; read once, whatever the length of the history. */
function statementRows({ statements }: Projection, entries: readonly RecordEntry[]): readonly Keyed[] {
  const said = new Map<string, RecordEntry>();
  for (const entry of entries) {
    const { body } = entry;
    if ('statementId' in body && body.kind !== 'draft_discarded') said.set(body.statementId, entry);
  }
  return statements.map((statement) => statementRow(statement, said.get(statement.id)));
}

function statementRow(statement: ProjectedStatement, entry: RecordEntry | undefined): Keyed {
  return {
    key: statement.id,
    fields: {
      side_id: statement.side,
      activity: statement.activity,
      language: statement.language,
      narrative: statement.narrative,
      period_from: statement.periodFrom,
      period_to: statement.periodTo,
      visibility: statement.visibility,
      sequence: entry?.sequence ?? null,
      draft: entry?.draft ?? null,
      stated_on: statement.reportedOn,
      discarded: statement.discarded,
      account_id: entry?.actorId ?? null,
      demonstration: statement.demonstration,
    },
  };
}

function evidenceRows({ id, side, visibility, evidence }: ProjectedStatement): readonly Keyed[] {
  return evidence.map((paper) => ({
    key: paper.id,
    fields: {
      statement_id: id,
      side_id: side,
      title: paper.title,
      dated_on: paper.datedOn,
      kept_at: paper.keptAt,
      url: paper.url,
      visibility,
    },
  }));
}
