import { Injectable } from '@nestjs/common';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import { type Ending, toldOfEnding } from '../../../domain/workflow/told-of-ending.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { DeadlineMatter, Matters, OutcomeMatter, ProposalMatter, Recipient } from './matter.js';
import type { MatterWindows } from './matter-windows.js';

/** A side of a conference. */
export interface SideOfConference {
  readonly conferenceId: string;
  readonly sideId: string;
}

/** Narrows to one commitment, or to what one organisation leads. */
export interface Narrowing {
  readonly commitmentId?: string | undefined;
  readonly organisationId?: string | undefined;
}

/** What is asked of all commitments of a side. */
interface Question {
  readonly sql: string;
  readonly order: string;
}

const LEADS = `join assignment lead on lead.commitment_id = c.id and lead.part = 'lead' and lead.side_id = $2`;

const DEADLINES: Question = {
  order: 'order by c.number',
  sql: `
  select c.id as "commitmentId", c.number, lead.organisation_id as "organisationId", d.version, d.kind, d.precision,
    d.earliest, d.latest, d.words, d.session_number as session, d.every, d.agreed_on as "agreedOn", p.state as position,
    case when d.kind = 'recurring' then greatest(
      (select max(s.period_to) from statement s where s.commitment_id = c.id and s.side_id = $2 and not s.discarded),
      (select max((k.payload -> 'period' ->> 'to')::date) from record k
        where k.commitment_id = c.id and k.lane = '' and k.kind = 'joint_moved')) end as "reportedTo"
  from deadline d join commitment c on c.id = d.commitment_id ${LEADS}
  left join "position" p on p.commitment_id = c.id and p.side_id = $2
  where c.conference_id = $1 and c.closed_on is null and d.in_force
    and (d.kind = 'recurring' or (d.latest <= $4 and ($3::date is null or d.latest >= $3)))`,
};

const PROPOSALS: Question = {
  order: 'order by c.number',
  sql: `
  select c.id as "commitmentId", c.number, lead.organisation_id as "organisationId", p.id as "proposalId",
    p.opened_on as "openedOn"
  from proposal p join commitment c on c.id = p.commitment_id left ${LEADS}
  where c.conference_id = $1 and c.closed_on is null and p.state = 'open'
    and not exists (select 1 from consent s where s.proposal_id = p.id and s.side_id = $2)`,
};

/** The day is that of the conference, whose sides all live at UTC+8. */
const OUTCOMES: Question = {
  order: 'order by c.number, p.id',
  sql: `
  select c.id as "commitmentId", c.number, lead.organisation_id as "organisationId", p.id as "proposalId",
    p.state as ending, p.decided_by as "endedBy", ended.on_day as "endedOn"
  from proposal p join commitment c on c.id = p.commitment_id left ${LEADS}
  cross join lateral (select (p.decided_at at time zone interval '8 hours')::date as on_day) ended
  where c.conference_id = $1 and p.state <> 'open' and ended.on_day between $3 and $4`,
};

type OutcomeRow = OutcomeMatter & { readonly ending: Ending; readonly endedBy: string | null };

const RECIPIENTS = `
  select a.id as "accountId", a.email, a.language, p.id as "postId", p.name as "postName", p.role,
    o.id as "organisationId", o.code as "organisationCode", h.from_on as since
  from holder h join user_account a on a.id = h.account_id and a.disabled_at is null
  join post p on p.id = h.post_id and p.role in ('liaison', 'secretariat')
  join organisation o on o.id = p.organisation_id
  where o.conference_id = $1 and o.side_id = $2 and h.from_on <= $3 and (h.to_on is null or h.to_on >= $3)
  order by h.from_on, h.id`;

/** What a side may have to be reminded of, and whom. One statement each, however many commitments there are. */
@Injectable()
export class MattersRepository {
  async load(
    tx: Transaction,
    { conferenceId, sideId }: SideOfConference,
    { deadlines: due, outcomes: ended }: MatterWindows,
    narrowing: Narrowing = {},
  ): Promise<Matters> {
    const side = [conferenceId, sideId];
    const [deadlines, proposals, endings] = await Promise.all([
      tx.rows<DeadlineMatter>(...narrowed(DEADLINES, [...side, due.from, due.to], narrowing)),
      tx.rows<ProposalMatter>(...narrowed(PROPOSALS, side, narrowing)),
      tx.rows<OutcomeRow>(...narrowed(OUTCOMES, [...side, ended.from, ended.to], narrowing)),
    ]);
    const outcomes = endings.filter(({ ending, endedBy }) => toldOfEnding(ending, endedBy, [sideId]).length > 0);
    return { deadlines, proposals, outcomes };
  }

  /** Liaisons and secretariat of a side on a day: current holders whose account is open. */
  async recipients(
    tx: Transaction,
    { conferenceId, sideId }: SideOfConference,
    on: CivilDate,
  ): Promise<readonly Recipient[]> {
    return tx.keptRows<Recipient>(RECIPIENTS, [conferenceId, sideId, on]);
  }
}

/** A text for each way of narrowing and not one for all, so that each has the plan that fits it. */
function narrowed(
  { sql, order }: Question,
  values: readonly unknown[],
  { commitmentId, organisationId }: Narrowing,
): [string, readonly unknown[]] {
  const asked = [
    { column: 'c.id', value: commitmentId },
    { column: 'lead.organisation_id', value: organisationId },
  ].filter(({ value }) => value !== undefined);
  const conditions = asked.map(({ column }, place) => ` and ${column} = $${values.length + place + 1}`);
  return [`${sql}${conditions.join('')} ${order}`, [...values, ...asked.map(({ value }) => value)]];
}
