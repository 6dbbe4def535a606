import { placePast } from '../../../domain/records/past/place-past.js';
import type { PastState } from '../../../domain/records/past/past-state.js';
import { type PastTelling, tellPast } from '../../../domain/records/past/tell-past.js';
import type { PlacedBody } from '../../../domain/records/place-records.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { pastOfStored, storedPast, type StoredPast } from './stored-past.js';

/** Records of one append, whose past is to be placed. */
export interface PastAppended {
  readonly commitmentId: string;
  readonly conferenceId: string;
  /** True where they are the first of the commitment. */
  readonly first: boolean;
  readonly placed: readonly PlacedBody[];
  readonly on: CivilDate;
  readonly at: Date;
}

const instant = (column: string): string =>
  `case when ${column} = 'infinity' then 'infinity' else to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end`;

/** StoredPast of a row `p`. */
export const PAST_OF_P = `p.true_from, p.true_to, ${instant('p.known_from')} as known_from, ${instant('p.known_to')} as known_to,
  p.number, p.official_number, p.session_number, p.area_number, p.kind, p.workflow_version, p.joint_state, p.standing, p.closed_on,
  p.version, p.deadline_version, p.wording, p.positions, p.proposal, p.assignments`;

/**
 * The rows that a record of the day $2 and the instant $3 reaches, however long the history: what is still known by one stretch
 * of the index, and what was known until later, which there is only where a clock was set back, by another.
 */
export const REACHED = `
  select * from (
    select ${PAST_OF_P} from commitment_past p
    where p.commitment_id = $1 and p.known_to = 'infinity' and p.true_to > $2::date
    union all
    select ${PAST_OF_P} from commitment_past p
    where p.commitment_id = $1 and p.known_to > $3::timestamptz and p.known_to < 'infinity' and p.true_to > $2::date
  ) p order by p.true_from, p.known_from`;

const PLACE = `
  with ended as (
    update commitment_past p set true_to = r.true_to, known_to = r.known_to
    from jsonb_to_recordset($3::jsonb) as r (true_from date, true_to date, known_from timestamptz, known_to timestamptz)
    where p.commitment_id = $1 and p.true_from = r.true_from and p.known_from = r.known_from)
  insert into commitment_past
  select $1, r.true_from, r.true_to, r.known_from, r.known_to, $2, r.number, r.official_number, r.session_number, r.area_number,
    r.kind, r.workflow_version, r.joint_state, r.standing, r.closed_on, r.version, r.deadline_version, r.wording, r.positions,
    r.proposal, r.assignments
  from jsonb_populate_recordset(null::commitment_past, $4::jsonb) as r
  on conflict (commitment_id, true_from, known_from) do update set true_to = excluded.true_to, known_to = excluded.known_to,
    official_number = excluded.official_number, area_number = excluded.area_number,
    workflow_version = excluded.workflow_version, joint_state = excluded.joint_state, standing = excluded.standing,
    closed_on = excluded.closed_on, version = excluded.version, deadline_version = excluded.deadline_version,
    wording = excluded.wording, positions = excluded.positions, proposal = excluded.proposal,
    assignments = excluded.assignments`;

/** The words of a wording, from the records that gave them; `$2` its name, `$3` the sequences by language. */
const WORD = `
  insert into commitment_wording (commitment_id, wording, titles, search_text)
  select $1, $2, jsonb_strip_nulls(jsonb_object_agg(w.key, r.payload #>> array['texts', w.key, 'title'])),
    lower($4 || ' ' || string_agg((r.payload #>> array['texts', w.key, 'title']) || ' ' ||
      (r.payload #>> array['texts', w.key, 'body']), ' ' order by w.key))
  from jsonb_each_text($3::jsonb) w
    join record r on r.commitment_id = $1 and r.sequence = w.value::int and r.lane = '' and r.draft = 0
  on conflict do nothing`;

/** Writes what records just appended make of the past. They stand in `record` already; the commitment is locked. */
export async function projectPast(tx: Transaction, telling: PastTelling, appended: PastAppended): Promise<void> {
  const { commitmentId, conferenceId, placed, on, at } = appended;
  const before = appended.first ? [] : (await tx.rows<StoredPast>(REACHED, [commitmentId, on, at])).map(pastOfStored);
  const tell = (state: PastState | null): PastState | null =>
    placed.reduce((told, record) => tellPast(telling, told, { ...record, effectiveOn: on }), state);
  const { closes, inserts } = placePast(before, { on, at: at.toISOString(), tell });
  await tx.rows(PLACE, [commitmentId, conferenceId, jsonOf(closes.map(storedPast)), jsonOf(inserts.map(storedPast))]);
  const known = new Set(before.map((row) => storedPast(row).wording));
  for (const row of inserts) {
    const { wording, number } = storedPast(row);
    if (known.has(wording)) continue;
    known.add(wording);
    await tx.rows(WORD, [commitmentId, wording, jsonOf(row.state.wording), number]);
  }
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value);
}
