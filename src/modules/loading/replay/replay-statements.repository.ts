import { PAST_OF_P } from '../../commitments/index.js';

/**
 * $1 = the last id of the batch before or null, $2 = how many commitments at most, $3 = how many records at most: a batch ends
 * before the commitment with which it would hold more, but never holds none.
 */
export const HEADS = `
  with upcoming as (
    select c.id, c.version from commitment c where $1::uuid is null or c.id > $1 order by c.id limit $2),
  batch as (
    select b.id from (select id, version, sum(version) over (order by id) as upto from upcoming) b
    where b.upto <= $3 or b.upto = b.version)
  select c.id, c.conference_id, c.number, c.kind, c.workflow_version, c.version,
    (select json_agg(s.id order by s.ordinal) from side s where s.conference_id = c.conference_id) as sides,
    json_build_object('number', c.number, 'official_number', c.official_number, 'session', s.number, 'area', a.number,
      'kind', c.kind, 'workflow_version', c.workflow_version, 'authoritative', c.authoritative,
      'joint_state', c.joint_state, 'standing', c.standing, 'version', c.version, 'agreed_on', c.agreed_on,
      'closed_on', c.closed_on, 'source', c.source, 'instrument', c.instrument,
      'search_text_follows_texts', c.search_text = lower(c.number || ' ' || coalesce(
        (select string_agg(t.title || ' ' || t.body, ' ' order by t.language)
           from commitment_text t where t.commitment_id = c.id), ''))) as head
  from batch b join commitment c on c.id = b.id join session s on s.id = c.session_id join area a on a.id = c.area_id
  order by c.id`;

/** The same text for the same instant whoever reads it, in the form that JavaScript writes too. */
const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** One statement a table: $1 = ids of the batch. `key` names a row within its commitment. */
export const BATCH_STATEMENTS = {
  records: `
    select commitment_id, sequence, lane, draft, kind, schema_version, payload::text as payload_text, actor_id, post_id,
      side_id, effective_on, ${instant('recorded_at')} as recorded_at,
      to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') ||
        case when recorded_at < '0001-01-01' then ' BC' else '' end as recorded_exactly, visibility,
      salt, payload_hash, previous_hash, private_head, hash
    from record where commitment_id = any($1::uuid[]) order by commitment_id, sequence, draft, lane`,
  private_chains: `
    select commitment_id, side_id, secret, drafts, head from private_chain
    where commitment_id = any($1::uuid[]) order by commitment_id, side_id`,
  past: `
    select p.commitment_id, p.true_from || ' ' || ${instant('p.known_from')} as key, to_jsonb(f) - 'true_from' - 'known_from'
      || jsonb_build_object('conference_id', p.conference_id) as fields
    from commitment_past p cross join lateral (select ${PAST_OF_P}) f where p.commitment_id = any($1::uuid[])`,
  wordings: `
    select w.commitment_id, w.wording as key, json_build_object('titles', w.titles, 'search_text_follows_records',
      w.search_text = lower(c.number || ' ' || coalesce((
        select string_agg((r.payload #>> array['texts', t.language, 'title']) || ' ' ||
          (r.payload #>> array['texts', t.language, 'body']), ' ' order by t.language)
        from unnest(array['en', 'zh-Hant', 'zh-Hans'], string_to_array(w.wording, '.')::int[]) as t (language, sequence)
          join record r on r.commitment_id = w.commitment_id and r.sequence = t.sequence and r.lane = ''), ''))) as fields
    from commitment_wording w join commitment c on c.id = w.commitment_id
    where w.commitment_id = any($1::uuid[]) and exists (
      select 1 from commitment_past p where p.commitment_id = w.commitment_id and p.wording = w.wording)`,
  texts: `
    select commitment_id, language as key, json_build_object('title', title, 'body', body,
      'stale_since', ${instant('stale_since')}) as fields
    from commitment_text where commitment_id = any($1::uuid[])`,
  assignments: `
    select p.commitment_id, p.part || '.' || o.code as key,
      json_build_object('side_id', p.side_id, 'inferred', p.inferred) as fields
    from assignment p join organisation o on o.id = p.organisation_id where p.commitment_id = any($1::uuid[])`,
  positions: `
    select commitment_id, side_id as key, json_build_object('state', state, 'since_on', since_on,
      'waiting_for', waiting_for, 'waiting_language', waiting_language, 'activity', activity,
      'statement_id', statement_id) as fields
    from "position" where commitment_id = any($1::uuid[])`,
  deadlines: `
    select commitment_id, version::text as key, json_build_object('kind', kind, 'precision', precision,
      'earliest', earliest, 'latest', latest, 'words', words, 'session_number', session_number, 'every', every,
      'reason', reason, 'reason_language', reason_language, 'agreed_on', agreed_on, 'in_force', in_force, 'demonstration', demonstration) as fields
    from deadline where commitment_id = any($1::uuid[])`,
  statements: `
    select commitment_id, id::text as key, json_build_object('side_id', side_id, 'activity', activity,
      'language', language, 'narrative', narrative, 'period_from', period_from, 'period_to', period_to,
      'visibility', visibility, 'sequence', sequence, 'draft', draft, 'stated_on', stated_on, 'discarded', discarded,
      'account_id', account_id, 'demonstration', demonstration) as fields
    from statement where commitment_id = any($1::uuid[])`,
  evidence: `
    select commitment_id, id::text as key, json_build_object('statement_id', statement_id, 'side_id', side_id,
      'title', title, 'dated_on', dated_on, 'kept_at', kept_at, 'url', url, 'visibility', visibility) as fields
    from evidence where commitment_id = any($1::uuid[])`,
  proposals: `
    select commitment_id, id::text as key, json_build_object('move', move, 'subject', subject,
      'counters', counters, 'proposed_by', proposed_by,
      'account_id', account_id, 'post_id', post_id, 'state', state, 'reason', reason, 'reason_language', reason_language,
      'sentence_language', sentence_language, 'sentence', sentence,
      'sentence_renderings', sentence_renderings, 'content', content, 'content_hash', content_hash,
      'opened_on', opened_on, 'opened_at', ${instant('opened_at')}, 'sequence', sequence, 'decided_at', ${instant('decided_at')},
      'decided_by', decided_by, 'decision_reason', decision_reason) as fields
    from proposal where commitment_id = any($1::uuid[])`,
  links: `
    select commitment_id, relation || '.' || other_id as key, json_build_object('linked_on', linked_on) as fields
    from commitment_link where commitment_id = any($1::uuid[])`,
  consents: `
    select p.commitment_id, k.proposal_id || '.' || k.side_id as key, json_build_object(
      'content_hash', k.content_hash, 'account_id', k.account_id, 'post_id', k.post_id, 'given_on', k.given_on,
      'given_at', ${instant('k.given_at')}) as fields
    from consent k join proposal p on p.id = k.proposal_id where p.commitment_id = any($1::uuid[])`,
} as const;
