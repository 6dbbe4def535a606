import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../domain/shared/kind.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { WorkflowDraftRepository } from '../drafts/workflow-draft.repository.js';
import { type Recorded, WorkflowRecordsRepository } from '../workflow-records.repository.js';
import { WorkflowProposalRepository } from './workflow-proposal.repository.js';

/** Ends proposals whose content is no longer what was proposed. */
@Injectable()
export class VoidProposals {
  constructor(
    private readonly proposals: WorkflowProposalRepository,
    private readonly drafts: WorkflowDraftRepository,
    private readonly records: WorkflowRecordsRepository,
    private readonly clock: Clock,
  ) {}

  /** The side that proposed it goes on writing. */
  async edited(tx: Transaction, recorded: Recorded, proposalId: string): Promise<void> {
    const by = recorded.actor?.sideId ?? null;
    await this.proposals.end(tx, proposalId, { state: 'voided', by, at: this.clock.now() });
    await this.records.append(tx, recorded, 'voided', { proposalId, because: 'edited' });
  }

  /** A version of the kind was published: every other one proposed must count, and be consented to, anew. */
  async numberTaken(tx: Transaction, kind: Kind): Promise<void> {
    for (const { id, draftId, conferenceId } of await this.proposals.openVersions(tx, kind)) {
      if (!(await this.drafts.settle(tx, draftId, null))) continue; // its side has edited it meanwhile, which voided it
      await this.proposals.end(tx, id, { state: 'voided', by: null, at: this.clock.now() });
      const recorded = { conferenceId, subjectId: draftId, actor: null };
      await this.records.append(tx, recorded, 'voided', { proposalId: id, because: 'version_taken' });
    }
  }
}
