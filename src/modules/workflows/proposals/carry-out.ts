import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { AgreeMigration } from './agree-migration.js';
import { PublishVersion } from './publish-version.js';
import type { WorkflowProposal } from './workflow-proposal.js';
import { WorkflowProposalRepository } from './workflow-proposal.repository.js';

/** Carries out what every side has consented to. */
@Injectable()
export class CarryOut {
  constructor(
    private readonly proposals: WorkflowProposalRepository,
    private readonly publish: PublishVersion,
    private readonly agree: AgreeMigration,
    private readonly clock: Clock,
  ) {}

  /** Ends the proposal as accepted and carries it out, where no consent is missing. */
  async ifComplete(tx: Transaction, actor: Actor, proposal: WorkflowProposal): Promise<void> {
    const given = new Set(proposal.consents.map(({ sideId }) => sideId));
    if (!proposal.sides.every((side) => given.has(side))) return;
    await this.proposals.end(tx, proposal.id, { state: 'accepted', by: actor.sideId, at: this.clock.now() });
    const { draftId, migrationId } = proposal;
    if (draftId !== null) await this.publish.publish(tx, actor, { ...proposal, draftId });
    if (migrationId !== null) await this.agree.agree(tx, actor, { ...proposal, migrationId });
  }
}
