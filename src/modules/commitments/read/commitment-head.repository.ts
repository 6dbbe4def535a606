import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { AssignmentView, CommitmentView, EvidenceView, SidePositionView, TextView } from './commitment-view.js';
import type { StoredProposal } from './proposal-reading.js';
import { DEADLINE_OF_D, PROPOSAL_OF_P } from './view-fragments.repository.js';
import type { StepRecord } from './walked-path.js';

type Plain =
  | 'id'
  | 'number'
  | 'officialNumber'
  | 'kind'
  | 'workflowVersion'
  | 'sessionNumber'
  | 'areaNumber'
  | 'areaTitle'
  | 'authoritative'
  | 'jointState'
  | 'standing'
  | 'agreedOn'
  | 'closedOn'
  | 'deadlines'
  | 'links'
  | 'source'
  | 'instrument'
  | 'waitedFor'
  | 'version'
  | 'drafts';

/** A commitment as read; instants inside JSON are still text. */
export interface CommitmentHeadRow extends Pick<CommitmentView, Plain> {
  readonly texts: readonly (Omit<TextView, 'staleSince' | 'authoritative'> & { readonly staleSince: string | null })[];
  readonly assignments: readonly AssignmentView[];
  readonly positions: readonly SidePositionView[];
  readonly proposals: readonly StoredProposal[];
  readonly evidence: readonly EvidenceView[];
  readonly steps: readonly StepRecord[];
  readonly deadlineInForce: number | null;
}

const STATEMENT_OF_T = `json_build_object('id', t.id, 'activity', t.activity, 'language', t.language,
  'narrative', t.narrative, 'periodFrom', t.period_from, 'periodTo', t.period_to, 'visibility', t.visibility,
  'statedOn', t.stated_on, 'demonstration', t.demonstration)`;

const TEXTS = `(
  select json_agg(json_build_object('language', t.language, 'title', t.title, 'body', t.body, 'staleSince', t.stale_since)
    order by t.language <> c.authoritative, array_position(array['en', 'zh-Hant', 'zh-Hans'], t.language))
  from commitment_text t where t.commitment_id = c.id)`;

const ASSIGNMENTS = `coalesce((
  select json_agg(json_build_object('organisationId', o.id, 'code', o.code, 'name', o.name, 'shortName', o.short_name,
      'sideId', m.side_id, 'part', m.part, 'inferred', m.inferred, 'posts', coalesce((select json_agg(w.name order by w.code)
        from post w where w.organisation_id = o.id and w.role = 'liaison'), '[]'))
    order by s.ordinal nulls last, array_position(array['lead', 'supporting', 'delivering', 'waiting_for'], m.part), o.code)
  from assignment m join organisation o on o.id = m.organisation_id
    left join side s on s.conference_id = o.conference_id and s.id = m.side_id
  where m.commitment_id = c.id), '[]')`;

/** Drafts need no condition on the reader: row-level security shows a side its own alone. */
const SIDE_POSITIONS = `(
  select json_agg(json_build_object('sideId', s.id, 'state', p.state, 'since', p.since_on, 'waitingFor', p.waiting_for,
      'waitingLanguage', p.waiting_language, 'activity', coalesce(p.activity, 'no_report'),
      'statement', (select ${STATEMENT_OF_T} from statement t where t.id = p.statement_id),
      'draft', (select ${STATEMENT_OF_T} from statement t where t.commitment_id = c.id and t.side_id = s.id
        and t.visibility = 'side' and not t.discarded order by t.draft desc limit 1))
    order by s.ordinal)
  from side s left join "position" p on p.commitment_id = c.id and p.side_id = s.id
  where s.conference_id = c.conference_id)`;

/** A side writes for whom it waits in words; where they name organisations of the conference, these have names in every language. */
const WAITED_FOR = `coalesce((
  select json_agg(distinct jsonb_build_object('name', o.name, 'shortName', o.short_name))
  from (select distinct unnest(string_to_array(r.payload ->> 'waitingFor', ' / ')) as words from record r
      where r.commitment_id = c.id and r.kind = 'position_stated') w
    join organisation o on o.conference_id = c.conference_id and w.words = any(array[
      o.name ->> 'en', o.name ->> 'zh-Hant', o.name ->> 'zh-Hans',
      o.short_name ->> 'en', o.short_name ->> 'zh-Hant', o.short_name ->> 'zh-Hans'])), '[]')`;

const PROPOSALS = `coalesce((
  select json_agg(${PROPOSAL_OF_P} order by p.opened_at desc, p.sequence desc)
  from proposal p where p.commitment_id = c.id), '[]')`;

const EVIDENCE = `coalesce((
  select json_agg(json_build_object('id', e.id, 'statementId', e.statement_id, 'sideId', e.side_id, 'title', e.title,
    'datedOn', e.dated_on, 'keptAt', e.kept_at, 'url', e.url, 'visibility', e.visibility)
    order by e.dated_on desc nulls last, e.title, e.id)
  from evidence e join statement t on t.id = e.statement_id where e.commitment_id = c.id and not t.discarded), '[]')`;

const DEADLINES = `coalesce((
  select json_agg(${DEADLINE_OF_D}::jsonb || jsonb_build_object('reason', d.reason, 'reasonLanguage', d.reason_language) order by d.version)
  from deadline d where d.commitment_id = c.id), '[]')`;

const LINKS = `coalesce((
  select json_agg(json_build_object('relation', l.relation, 'id', o.id, 'number', o.number, 'kind', o.kind,
    'authoritative', o.authoritative, 'standing', o.standing, 'jointState', o.joint_state, 'linkedOn', l.linked_on, 'titles', (select json_object_agg(t.language, t.title)
      from commitment_text t where t.commitment_id = o.id)) order by l.linked_on, l.relation, o.number)
  from commitment_link l join commitment o on o.id = l.other_id where l.commitment_id = c.id), '[]')`;

const STEPS = `coalesce((
  select json_agg(json_build_object('sequence', r.sequence, 'on', r.effective_on, 'body', r.payload) order by r.sequence)
  from record r where r.commitment_id = c.id and r.kind 
    in ('position_stated', 'joint_moved', 'commitment_split', 'workflow_migrated')), '[]')`;

const HEAD = `
  select c.id, c.number, c.official_number as "officialNumber", c.kind, c.workflow_version as "workflowVersion",
    w.number as "sessionNumber", a.number as "areaNumber", a.title as "areaTitle", c.authoritative,
    c.joint_state as "jointState", c.standing, c.agreed_on as "agreedOn", c.closed_on as "closedOn", c.version,
    coalesce((select max(r.draft) from record r where r.commitment_id = c.id and r.draft > 0), 0)::int as drafts,
    c.source, (select json_build_object('number', i.number, 'title', i.title) from instrument i
      where i.session_id = c.session_id and i.number = c.instrument) as instrument,
    (select d.version from deadline d where d.commitment_id = c.id and d.in_force) as "deadlineInForce",
    ${TEXTS} as texts, ${ASSIGNMENTS} as assignments, ${SIDE_POSITIONS} as positions,
    ${WAITED_FOR} as "waitedFor", ${PROPOSALS} as proposals,
    ${EVIDENCE} as evidence, ${DEADLINES} as deadlines, ${LINKS} as links, ${STEPS} as steps
  from commitment c join session w on w.id = c.session_id join area a on a.id = c.area_id
  where c.id = $1 and c.conference_id = $2`;

/** One commitment with all that hangs on it but its records. */
@Injectable()
export class CommitmentHeadRepository {
  /** Everything in one statement; null where the conference has no such commitment. */
  async head(tx: Transaction, id: string, conferenceId: string): Promise<CommitmentHeadRow | null> {
    return (await tx.rows<CommitmentHeadRow>(HEAD, [id, conferenceId]))[0] ?? null;
  }

  /** True where the conference has it. */
  async exists(tx: Transaction, id: string, conferenceId: string): Promise<boolean> {
    const found = await tx.rows('select 1 from commitment where id = $1 and conference_id = $2', [id, conferenceId]);
    return found.length === 1;
  }
}
