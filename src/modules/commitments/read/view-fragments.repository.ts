/** Parts of select lists that several views share; each stands beside a commitment `c` and runs once for every row shown. */

/** Titles by language. */
export const TITLES = `(select json_object_agg(t.language, t.title) from commitment_text t where t.commitment_id = c.id)`;

/** PositionView of every side, in declared order. */
export const POSITIONS = `(
  select json_agg(json_build_object('sideId', s.id, 'state', p.state, 'since', p.since_on, 'waitingFor', p.waiting_for,
    'activity', coalesce(p.activity, 'no_report')) order by s.ordinal)
  from side s left join "position" p on p.commitment_id = c.id and p.side_id = s.id
  where s.conference_id = c.conference_id)`;

/** Lead organisations, in the order of their sides. */
export const LEADS = `coalesce((
  select json_agg(json_build_object('sideId', m.side_id, 'code', o.code, 'shortName', o.short_name,
    'inferred', m.inferred) order by s.ordinal)
  from assignment m join organisation o on o.id = m.organisation_id
    join side s on s.conference_id = o.conference_id and s.id = m.side_id
  where m.commitment_id = c.id and m.part = 'lead'), '[]')`;

/** DeadlineView of a deadline `d`. */
export const DEADLINE_OF_D = `json_build_object('kind', d.kind, 'precision', d.precision, 'earliest', d.earliest,
  'latest', d.latest, 'words', d.words, 'session', d.session_number, 'every', d.every, 'version', d.version,
  'agreedOn', d.agreed_on, 'demonstration', d.demonstration)`;

/** DeadlineView in force, or null. */
export const DEADLINE = `(select ${DEADLINE_OF_D} from deadline d where d.commitment_id = c.id and d.in_force)`;

/** ConsentView of every side that consented to a proposal `p`, in order of time. */
const CONSENTS_OF_P = `(
  select json_agg(json_build_object('sideId', k.side_id, 'givenOn', k.given_on, 'givenAt', k.given_at)
    order by k.given_at, k.side_id)
  from consent k where k.proposal_id = p.id)`;

/** Who proposed `p`: the organisation of the post, or that side's lead where the proposal came from a file. */
const PROPOSER_OF_P = `(
  select json_build_object('code', o.code, 'name', o.name, 'shortName', o.short_name) from organisation o
  where o.id = coalesce(
    (select w.organisation_id from post w where w.id = p.post_id),
    (select m.organisation_id from assignment m
       where m.commitment_id = p.commitment_id and m.side_id = p.proposed_by and m.part = 'lead')))`;

/** StoredProposal of a proposal `p`. It keeps the words of the workflow it was made under, which its content names. */
export const PROPOSAL_OF_P = `json_build_object('id', p.id, 'move', p.move, 'subject', p.subject,
  'counters', p.counters, 'supersededBy', (select q.id from proposal q where q.counters = p.id),
  'workflowVersion', coalesce(substring(p.content ->> 'workflow' from '[.]v([0-9]+)$')::int, c.workflow_version), 'state', p.state, 'proposedBy', p.proposed_by,
  'proposer', ${PROPOSER_OF_P}, 'reason', p.reason, 'reasonLanguage', p.reason_language,
  'sentenceLanguage', p.sentence_language, 'sentence', p.sentence, 'sentenceRenderings', p.sentence_renderings,
  'contentHash', p.content_hash, 'evidence', p.content -> 'evidence', 'consents', ${CONSENTS_OF_P},
  'openedOn', p.opened_on, 'openedAt', p.opened_at, 'decidedAt', p.decided_at, 'decidedBy', p.decided_by,
  'decisionReason', p.decision_reason)`;
