import type { CommitmentAmended, DeadlineSet } from '../../../domain/records/record-body.js';
import { changeRows } from './change-rows.js';
import type { Projecting } from './projecting.js';

/** Puts a new deadline version in force; the earlier ones stay. */
export async function projectDeadline(at: Projecting, record: DeadlineSet): Promise<void> {
  const { deadline } = record;
  await at.tx.rows('update deadline set in_force = false where commitment_id = $1 and in_force', [at.commitmentId]);
  await at.tx.rows(
    `insert into deadline (commitment_id, version, kind, precision, earliest, latest, words, session_number, every, reason,
       reason_language, agreed_on, in_force, demonstration)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $13, $11, true, $12)`,
    [
      at.commitmentId,
      record.version,
      deadline.kind,
      deadline.precision,
      deadline.earliest,
      deadline.latest,
      jsonOrNull(deadline.words),
      deadline.session,
      deadline.every,
      jsonOrNull(record.reason),
      at.author.on,
      record.demonstration,
      record.reasonLanguage ?? null,
    ],
  );
}

/** Writes the parts of an amendment that it has; the search text follows the texts. */
export async function projectAmendment(at: Projecting, record: CommitmentAmended): Promise<void> {
  if (record.texts !== undefined) {
    await projectTexts(at, record.texts);
    await markStale(at, record.texts);
  }
  if (record.assignments !== undefined) await projectAssignments(at, record.assignments);
  if (record.officialNumber !== undefined)
    await changeRows(at, { table: 'commitment', rows: 1 }, 'update commitment set official_number = $2 where id = $1', [
      at.commitmentId,
      record.officialNumber,
    ]);
  if (record.source !== undefined)
    await changeRows(at, { table: 'commitment', rows: 1 }, 'update commitment set source = $2 where id = $1', [
      at.commitmentId,
      jsonOrNull(record.source),
    ]);
  if (record.instrument !== undefined)
    await changeRows(at, { table: 'commitment', rows: 1 }, 'update commitment set instrument = $2 where id = $1', [
      at.commitmentId,
      record.instrument,
    ]);
  if (record.areaNumber !== undefined)
    await changeRows(
      at,
      { table: 'commitment', rows: 1 },
      `update commitment c set area_id = a.id from area a
       where c.id = $1 and a.session_id = c.session_id and a.number = $2`,
      [at.commitmentId, record.areaNumber],
    );
}

/** Writes texts by language; search covers all languages, in lower case. */
export async function projectTexts(at: Projecting, texts: NonNullable<CommitmentAmended['texts']>): Promise<void> {
  await changeRows(
    at,
    { table: 'commitment_text', rows: Object.keys(texts).length },
    `insert into commitment_text (commitment_id, language, title, body)
     select $1, t.key, t.value ->> 'title', t.value ->> 'body' from jsonb_each($2::jsonb) as t
     on conflict (commitment_id, language) do update set title = excluded.title, body = excluded.body, stale_since = null`,
    [at.commitmentId, JSON.stringify(texts)],
  );
  await changeRows(
    at,
    { table: 'commitment', rows: 1 },
    `update commitment set search_text = lower(number || ' ' ||
       (select string_agg(title || ' ' || body, ' ' order by language) from commitment_text where commitment_id = $1))
     where id = $1`,
    [at.commitmentId],
  );
}

/** Renderings left as they were while the authoritative text changed are stale from the first such change until amended. */
async function markStale(at: Projecting, texts: NonNullable<CommitmentAmended['texts']>): Promise<void> {
  await at.tx.rows(
    `update commitment_text t set stale_since = coalesce(t.stale_since, $3) from commitment c
     where c.id = $1 and t.commitment_id = c.id and c.authoritative = any($2::text[]) and t.language <> all($2::text[])`,
    [at.commitmentId, Object.keys(texts), at.author.at],
  );
}

/** Replaces who has which part. Organisations are named by their code in the conference file. */
export async function projectAssignments(
  at: Projecting,
  assignments: NonNullable<CommitmentAmended['assignments']>,
): Promise<void> {
  await at.tx.rows('delete from assignment where commitment_id = $1', [at.commitmentId]);
  await changeRows(
    at,
    { table: 'assignment', rows: assignments.length },
    `insert into assignment (commitment_id, organisation_id, part, side_id, inferred)
     select c.id, o.id, a.part, o.side_id, a.inferred
     from jsonb_to_recordset($2::jsonb) as a (organisation text, part text, inferred boolean)
     join commitment c on c.id = $1
     join organisation o on o.conference_id = c.conference_id and o.code = a.organisation`,
    [at.commitmentId, JSON.stringify(assignments)],
  );
}

function jsonOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
