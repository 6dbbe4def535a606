import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { ProposalTask } from './my-work-view.js';
import type { StoredProposal } from './proposal-reading.js';
import { POSITIONS, PROPOSAL_OF_P, TITLES } from './view-fragments.repository.js';

/** An open proposal as read. */
export interface ProposalTaskRow extends Omit<ProposalTask, 'proposal'> {
  readonly proposal: StoredProposal;
  /** The actor's side has consented already. */
  readonly given: boolean;
  /** How many are open of its kind, consented or not, shown or not. */
  readonly total: number;
}

/** As many of either kind as a page shows. */
const MOST = 25;

/** A liaison decides where its organisation leads; the secretariat for its whole side. */
const OPEN = `
  with open as (
    select p.id, p.opened_at, exists (select 1 from consent k where k.proposal_id = p.id and k.side_id = $2) as given
    from proposal p join commitment c on c.id = p.commitment_id
    where p.state = 'open' and c.conference_id = $1 and ($3::uuid is null or exists (select 1 from assignment m
      where m.commitment_id = c.id and m.organisation_id = $3 and m.part = 'lead'))
  ), ranked as (
    select open.*, count(*) over (partition by given)::int as total,
      row_number() over (partition by given order by opened_at, id) as rank
    from open
  )
  select c.id as "commitmentId", c.number, ${TITLES} as titles, c.authoritative, c.kind, c.standing, c.version,
    ${POSITIONS} as positions, r.given, r.total, ${PROPOSAL_OF_P} as proposal
  from ranked r join proposal p on p.id = r.id join commitment c on c.id = p.commitment_id
  where r.rank <= ${MOST} order by p.opened_at, p.id`;

/** Open proposals the reader has to do with. */
@Injectable()
export class MyProposalsRepository {
  /** At most 25 that wait for the actor's side and 25 that wait for others, the longest waiting first. */
  async open(tx: Transaction, actor: Actor): Promise<readonly ProposalTaskRow[]> {
    const organisation = actor.role === 'liaison' ? actor.organisationId : null;
    return tx.rows<ProposalTaskRow>(OPEN, [actor.conferenceId, actor.sideId, organisation]);
  }
}
