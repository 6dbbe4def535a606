/** Parts of the select list of one commitment `c` as at the day `$2`. A pair: as it stands, and rebuilt from records. */
interface Fragments {
  readonly area: string;
  readonly official: string;
  readonly joint: string;
  readonly texts: string;
  readonly positions: string;
  readonly leads: string;
}

/** The records of `c` that took effect by the day. Drafts of a side are left out here too, not only by row-level security. */
const BY_THEN = `r.commitment_id = c.id and r.effective_on <= $2 and r.visibility = 'shared'`;

export const PRESENT: Fragments = {
  area: `(select a.number from area a where a.id = c.area_id)`,
  official: 'c.official_number',
  joint: 'c.joint_state',
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

/** The latest value an agreement or amendment gave to one member by the day. */
const latestTerm = (member: string): string => `
    select r.payload -> '${member}' as value from record r
    where ${BY_THEN} and r.kind in ('commitment_agreed', 'commitment_amended') and r.payload ? '${member}'
    order by r.sequence desc limit 1`;

const TEXTS_THEN = `
    select distinct on (t.key) t.key as language, t.value, r.sequence
    from record r cross join lateral jsonb_each(r.payload -> 'texts') t
    where ${BY_THEN} and r.kind in ('commitment_agreed', 'commitment_amended')
    order by t.key, r.sequence desc`;

/** A joint move that sets the position a side was in already leaves it alone: "since" stays the day it came there. */
const POSITIONS_THEN = `
    select distinct on (e.side_id) e.side_id, e.state, e.since_on, e.waiting_for, e.waiting_language from (
      select s.id as side_id, r.sequence, r.effective_on as since_on, r.kind, v.state, v.waiting_for, v.waiting_language,
        lag(v.state) over (partition by s.id order by r.sequence) as before
      from record r join side s on s.conference_id = c.conference_id
      cross join lateral (
        select case r.kind when 'position_stated' then r.payload ->> 'to' else r.payload ->> 'setsPosition' end as state,
          case r.kind when 'position_stated' then r.payload ->> 'waitingFor' end as waiting_for,
          case when r.kind = 'position_stated' and r.payload ->> 'waitingFor' is not null
            then r.payload ->> 'language' end as waiting_language) v
      where ${BY_THEN} and v.state is not null
        and (r.kind = 'joint_moved' or (r.kind = 'position_stated' and r.payload ->> 'side' = s.id))
    ) e where e.kind = 'position_stated' or e.state is distinct from e.before
    order by e.side_id, e.sequence desc`;

export const PAST: Fragments = {
  area: `((${latestTerm('areaNumber')})::text)::int`,
  official: `((${latestTerm('officialNumber')}) #>> '{}')`,
  joint: `(
    select r.payload ->> 'to' from record r where ${BY_THEN} and r.kind in ('joint_moved', 'commitment_split') order by r.sequence desc limit 1)`,
  texts: `(
    with known as (${TEXTS_THEN})
    select json_object_agg(t.language, json_build_object('title', t.value ->> 'title', 'body', t.value ->> 'body',
      'stale', t.sequence < (select sequence from known where language = c.authoritative))) from known t)`,
  positions: `(
    select json_agg(json_build_object('sideId', t.side_id, 'state', t.state, 'since', t.since_on,
      'waitingFor', t.waiting_for, 'waitingLanguage', t.waiting_language))
    from (${POSITIONS_THEN}) t)`,
  leads: `(
    select json_agg(json_build_object('sideId', m.side, 'name', o.name, 'inferred', m.inferred))
    from (${latestTerm('assignments')}) l
      cross join lateral jsonb_to_recordset(l.value) as m (organisation text, side text, part text, inferred boolean)
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
    from deadline d where d.commitment_id = c.id and d.agreed_on <= $2)`;

export const CLOSING = `(
    select json_build_object('on', r.effective_on, 'sentence', p.sentence, 'language', p.sentence_language,
      'renderings', p.sentence_renderings)
    from record r join proposal p on p.id = (r.payload ->> 'proposalId')::uuid
    where ${BY_THEN} and r.kind in ('joint_moved', 'commitment_split') order by r.sequence desc limit 1)`;
