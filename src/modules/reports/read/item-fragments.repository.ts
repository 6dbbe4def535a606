import { nameThen } from '../../directory/index.js';

/**
 * Parts of a statement on commitments `c` of the conference `$4` as at the day `$2`, as far as known at the instant `$3`. A pair:
 * as they stand, where the instant is `infinity`, and as they stood then.
 */
interface Fragments {
  readonly from: string;
  readonly version: string;
  readonly area: string;
  readonly official: string;
  readonly joint: string;
  /** Standing and whether it is open, as kept beside its states. */
  readonly kept: string;
  readonly texts: string;
  readonly positions: string;
  readonly leads: string;
}

/** The records of `c` that took effect by the day and were known. Drafts of a side are left out here too, not only by row-level security. */
const BY_THEN = `r.commitment_id = c.id and r.effective_on <= $2 and r.recorded_at <= $3::timestamptz
      and r.visibility = 'shared'`;

export const PRESENT: Fragments = {
  from: 'commitment c',
  version: 'c.workflow_version',
  area: `(select a.number from area a where a.id = c.area_id)`,
  official: 'c.official_number',
  joint: 'c.joint_state',
  kept: `json_build_object('standing', c.standing, 'open', c.closed_on is null)`,
  texts: `(
    select json_object_agg(t.language, json_build_object('title', t.title, 'body', t.body, 'stale', t.stale_since is not null))
    from commitment_text t where t.commitment_id = c.id)`,
  positions: `(
    select json_agg(json_build_object('sideId', p.side_id, 'state', p.state, 'since', p.since_on,
      'waitingFor', p.waiting_for, 'waitingLanguage', p.waiting_language))
    from "position" p where p.commitment_id = c.id)`,
  leads: `(
    select json_agg(json_build_object('sideId', m.side_id, 'name', o.name, 'inferred', m.inferred))
    from assignment m join organisation o on o.id = m.organisation_id
    where m.commitment_id = c.id and m.part = 'lead' and m.side_id is not null)`,
};

const TEXTS_THEN = `
    select distinct on (t.key) t.key as language, t.value, r.sequence
    from record r cross join lateral jsonb_each(r.payload -> 'texts') t
    where ${BY_THEN} and r.kind in ('commitment_agreed', 'commitment_amended')
    order by t.key, r.sequence desc`;

/**
 * What stood at the end of the day by what was known: states have the names of the version that was in force then. The
 * language of what a side waits for stands in its record alone.
 */
const POSITIONS_THEN = `
    select json_agg(json_build_object('sideId', e.key, 'state', e.value ->> 'state', 'since', e.value ->> 'since',
      'waitingFor', e.value ->> 'waitingFor',
      'waitingLanguage', case when e.value ->> 'waitingFor' is not null then (
        select r.payload ->> 'language' from record r
        where ${BY_THEN} and r.kind = 'position_stated' and r.payload ->> 'side' = e.key order by r.sequence desc limit 1) end))
    from jsonb_each(h.positions) e where e.value ->> 'state' is not null`;

/** Leaves of each commitment its one row `h` of the day and the instant; one that was not known to be agreed by then has none. */
export const THEN = `h.conference_id = $4
      and h.true_from <= $2 and h.true_to > $2 and h.known_from <= $3::timestamptz and h.known_to > $3::timestamptz`;

const NAME_THEN = nameThen(
  { what: 'organisation', of: 'o', column: 'name' },
  { day: '$2', instant: '$3::timestamptz' },
);

export const PAST: Fragments = {
  from: `commitment c join commitment_past h on h.commitment_id = c.id and ${THEN}`,
  version: 'h.workflow_version',
  area: 'h.area_number',
  official: 'h.official_number',
  joint: 'h.joint_state',
  kept: `json_build_object('standing', h.standing, 'open', h.closed_on is null)`,
  texts: `(
    with known as (${TEXTS_THEN})
    select json_object_agg(t.language, json_build_object('title', t.value ->> 'title', 'body', t.value ->> 'body',
      'stale', t.sequence < (select sequence from known where language = c.authoritative))) from known t)`,
  positions: `(${POSITIONS_THEN})`,
  // Who led then, under the name the organisation had.
  leads: `(
    select json_agg(json_build_object('sideId', m.side, 'name', ${NAME_THEN}, 'inferred', m.inferred))
    from jsonb_to_recordset(h.assignments) as m (organisation text, side text, part text, inferred boolean)
      join organisation o on o.conference_id = c.conference_id and o.code = m.organisation
    where m.part = 'lead' and m.side is not null)`,
};

/** The latest period counts, and of two for the same end of period the one shared last; as `takesPlace` has it. */
export const STATEMENTS = `(
    select json_agg(json_build_object('sideId', t.side_id, 'activity', t.activity, 'language', t.language,
      'narrative', t.narrative, 'periodFrom', t.period_from, 'periodTo', t.period_to, 'sharedOn', t.effective_on,
      'demonstration', t.demonstration))
    from (
      select distinct on (s.side_id) s.*, r.effective_on
      from statement s join record r on ${BY_THEN} and r.sequence = s.sequence
      where s.commitment_id = c.id and s.visibility = 'shared'
      order by s.side_id, s.period_to desc, r.sequence desc
    ) t)`;

export const DEADLINES = `(
    select json_agg(json_build_object('kind', d.kind, 'precision', d.precision, 'earliest', d.earliest, 'latest', d.latest,
      'words', d.words, 'session', d.session_number, 'every', d.every, 'demonstration', d.demonstration) order by d.version)
    from deadline d where d.commitment_id = c.id and exists (
      select 1 from record r where ${BY_THEN} and r.kind = 'deadline_set' and (r.payload ->> 'version')::int = d.version))`;

export const CLOSING = `(
    select json_build_object('on', r.effective_on, 'sentence', p.sentence, 'language', p.sentence_language,
      'renderings', p.sentence_renderings)
    from record r join proposal p on p.id = (r.payload ->> 'proposalId')::uuid
    where ${BY_THEN} and r.kind in ('joint_moved', 'commitment_split') order by r.sequence desc limit 1)`;
