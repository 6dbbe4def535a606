import type { DraftDiscarded, ProgressReported, StatementShared } from '../../../domain/records/record-body.js';
import { changeRows } from './change-rows.js';
import type { Projecting } from './projecting.js';

/** Files a statement with its evidence, or shows one drafted before; a shared one becomes what its side last said. */
export async function projectStatement(at: Projecting, record: ProgressReported | StatementShared): Promise<void> {
  const visibility = at.draft > 0 ? 'side' : 'shared';
  await changeRows(
    at,
    { table: 'statement', rows: 1 },
    `insert into statement (id, commitment_id, side_id, activity, language, narrative, period_from, period_to, visibility,
       sequence, draft, stated_on, account_id, demonstration)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (id) do update set activity = excluded.activity, language = excluded.language,
       narrative = excluded.narrative, period_from = excluded.period_from, period_to = excluded.period_to,
       visibility = excluded.visibility, sequence = excluded.sequence, draft = excluded.draft,
       stated_on = excluded.stated_on, account_id = excluded.account_id, demonstration = excluded.demonstration`,
    [
      record.statementId,
      at.commitmentId,
      record.side,
      record.activity,
      record.language,
      record.narrative,
      record.periodFrom,
      record.periodTo,
      visibility,
      at.sequence,
      at.draft,
      at.author.on,
      at.author.accountId,
      record.demonstration,
    ],
  );
  await projectEvidence(at, record, visibility);
  if (visibility === 'shared') await becomeLastSaid(at, record.statementId);
}

/** Marks a draft as given up. It stays readable in the record of its side and nowhere else. */
export async function projectDiscard(at: Projecting, record: DraftDiscarded): Promise<void> {
  await at.tx.rows(
    `update statement set discarded = true
     where id = $1 and commitment_id = $2 and side_id = $3 and visibility = 'side'`,
    [record.statementId, at.commitmentId, record.side],
  );
}

async function projectEvidence(
  at: Projecting,
  record: ProgressReported | StatementShared,
  visibility: 'side' | 'shared',
): Promise<void> {
  if (record.evidence.length === 0) return;
  await changeRows(
    at,
    { table: 'evidence', rows: record.evidence.length },
    `insert into evidence (id, commitment_id, statement_id, side_id, title, dated_on, kept_at, url, visibility)
     select e.id, $1, $2, $3, e.title, e."datedOn", e."keptAt", e.url, $4
     from jsonb_to_recordset($5::jsonb) as e (id uuid, title text, "datedOn" date, "keptAt" text, url text)
     on conflict (id) do update set visibility = excluded.visibility`,
    [at.commitmentId, record.statementId, record.side, visibility, JSON.stringify(record.evidence)],
  );
}

/** The position shows the statement of the latest period, so a report for an old period shared late changes nothing. */
async function becomeLastSaid(at: Projecting, statementId: string): Promise<void> {
  await at.tx.rows(
    `update "position" p set activity = s.activity, statement_id = s.id from statement s
     where s.id = $2 and p.commitment_id = $1 and p.side_id = s.side_id
       and not exists (select 1 from statement later where later.id = p.statement_id and later.period_to > s.period_to)`,
    [at.commitmentId, statementId],
  );
}
