import { Injectable } from '@nestjs/common';
import type { AnchorWindow } from '../../../domain/reminders/anchor-window.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { DeadlineMatter, Matters, ProposalMatter, Recipient } from './matter.js';

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

const LEADS = `join assignment lead on lead.commitment_id = c.id and lead.part = 'lead' and lead.side_id = $2`;

const DEADLINES = `
  select c.id as "commitmentId", c.number, lead.organisation_id as "organisationId", d.version, d.kind, d.precision,
    d.earliest, d.latest, d.words, d.session_number as session, d.every, d.agreed_on as "agreedOn", p.state as position,
    case when d.kind = 'recurring' then (select max(s.period_to) from statement s
      where s.commitment_id = c.id and s.side_id = $2) end as "reportedTo"
  from deadline d join commitment c on c.id = d.commitment_id ${LEADS}
  left join "position" p on p.commitment_id = c.id and p.side_id = $2
  where c.conference_id = $1 and c.closed_on is null and d.in_force
    and (d.kind = 'recurring' or (d.latest <= $4 and ($3::date is null or d.latest >= $3)))
    and ($5::uuid is null or c.id = $5) and ($6::uuid is null or lead.organisation_id = $6)
  order by c.number`;

const PROPOSALS = `
  select c.id as "commitmentId", c.number, lead.organisation_id as "organisationId", p.id as "proposalId",
    p.opened_on as "openedOn"
  from proposal p join commitment c on c.id = p.commitment_id left ${LEADS}
  where c.conference_id = $1 and c.closed_on is null and p.state = 'open'
    and not exists (select 1 from consent s where s.proposal_id = p.id and s.side_id = $2)
    and ($3::uuid is null or c.id = $3) and ($4::uuid is null or lead.organisation_id = $4)
  order by c.number`;

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
    window: AnchorWindow,
    { commitmentId, organisationId }: Narrowing = {},
  ): Promise<Matters> {
    const narrowed = [commitmentId ?? null, organisationId ?? null];
    const deadlines = await tx.rows<DeadlineMatter>(DEADLINES, [
      conferenceId,
      sideId,
      window.from,
      window.to,
      ...narrowed,
    ]);
    const proposals = await tx.rows<ProposalMatter>(PROPOSALS, [conferenceId, sideId, ...narrowed]);
    return { deadlines, proposals };
  }

  /** Liaisons and secretariat of a side on a day: current holders whose account is open. */
  async recipients(
    tx: Transaction,
    { conferenceId, sideId }: SideOfConference,
    on: CivilDate,
  ): Promise<readonly Recipient[]> {
    return tx.rows<Recipient>(RECIPIENTS, [conferenceId, sideId, on]);
  }
}
