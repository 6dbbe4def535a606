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
}

const MOST_PROPOSALS = 100;

/** A liaison decides where its organisation leads; the secretariat for its whole side. */
const OPEN = `
  select c.id as "commitmentId", c.number, ${TITLES} as titles, c.authoritative, c.kind, c.standing, c.version,
    ${POSITIONS} as positions,
    exists (select 1 from consent k where k.proposal_id = p.id and k.side_id = $2) as given,
    ${PROPOSAL_OF_P} as proposal
  from proposal p join commitment c on c.id = p.commitment_id
  where p.state = 'open' and c.conference_id = $1 and ($3::uuid is null or exists (select 1 from assignment m
    where m.commitment_id = c.id and m.organisation_id = $3 and m.part = 'lead'))
  order by p.opened_at, p.id limit ${MOST_PROPOSALS}`;

/** Open proposals the reader has to do with. */
@Injectable()
export class MyProposalsRepository {
  /** At most 100, the longest waiting first. */
  async open(tx: Transaction, actor: Actor): Promise<readonly ProposalTaskRow[]> {
    const organisation = actor.role === 'liaison' ? actor.organisationId : null;
    return tx.rows<ProposalTaskRow>(OPEN, [actor.conferenceId, actor.sideId, organisation]);
  }
}
