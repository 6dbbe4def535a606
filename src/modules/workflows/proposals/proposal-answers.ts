import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/http/problem.js';
import { WorkflowDraftRepository } from '../drafts/workflow-draft.repository.js';
import { WorkflowMigrationRepository } from '../migrations/workflow-migration.repository.js';
import { sideOf } from '../side-of.js';
import { type Recorded, WorkflowRecordsRepository } from '../workflow-records.repository.js';
import { CarryOut } from './carry-out.js';
import { lockKind } from './kind-lock.repository.js';
import type { WorkflowProposal } from './workflow-proposal.js';
import { type ProposalEnd, WorkflowProposalRepository } from './workflow-proposal.repository.js';

/** What an answer to a proposal names: the proposal, and the content that was read. */
export interface Answer {
  readonly id: string;
  readonly contentHash: string;
}

/** Consent, refusal and taking back. Each answer gives the id of its proposal. */
@Injectable()
export class ProposalAnswers {
  constructor(
    private readonly proposals: WorkflowProposalRepository,
    private readonly drafts: WorkflowDraftRepository,
    private readonly migrations: WorkflowMigrationRepository,
    private readonly records: WorkflowRecordsRepository,
    private readonly carryOut: CarryOut,
    private readonly clock: Clock,
  ) {}

  /** As `ProposalDesk.accept` says. */
  async accept(tx: Transaction, actor: Actor, { id, contentHash }: Answer): Promise<string> {
    const sideId = sideOf(actor);
    const { proposal, recorded } = await this.take(tx, actor, id);
    if (proposal.contentHash !== contentHash) throw new Problem('content_changed');
    if (proposal.consents.some((one) => one.sideId === sideId)) throw new Problem('already_consented');
    const { accountId, postId } = actor;
    const at = this.clock.now();
    await this.proposals.consent(tx, { proposalId: id, sideId, contentHash, accountId, postId, at });
    await this.records.append(tx, recorded, 'consented', { proposalId: id, contentHash });
    await this.carryOut.ifComplete(tx, actor, { ...proposal, consents: [...proposal.consents, { sideId, at }] });
    return id;
  }

  /** As `ProposalDesk.decline` says. */
  async decline(tx: Transaction, actor: Actor, { id, contentHash }: Answer, reason: string): Promise<string> {
    const sideId = sideOf(actor);
    const { proposal, recorded } = await this.take(tx, actor, id);
    if (proposal.contentHash !== contentHash) throw new Problem('content_changed');
    if (proposal.proposedBy === sideId) throw new Problem('own_proposal');
    const { language } = actor;
    await this.end(tx, proposal, { state: 'declined', by: sideId, at: this.clock.now(), reason, language });
    await this.records.append(tx, recorded, 'declined', { proposalId: id, reason, language });
    return id;
  }

  /** As `ProposalDesk.rescind` says. */
  async rescind(tx: Transaction, actor: Actor, { id }: Answer): Promise<string> {
    const sideId = sideOf(actor);
    const { proposal, recorded } = await this.take(tx, actor, id);
    if (proposal.proposedBy !== sideId) throw new Problem('not_your_proposal');
    await this.end(tx, proposal, { state: 'rescinded', by: sideId, at: this.clock.now() });
    await this.records.append(tx, recorded, 'rescinded', { proposalId: id });
    return id;
  }

  /** Ends it where nobody answered; false where it ended otherwise meanwhile. */
  async lapse(tx: Transaction, conferenceId: string, id: string): Promise<boolean> {
    const proposal = await this.locked(tx, conferenceId, id);
    if (proposal?.state !== 'open') return false;
    await this.end(tx, proposal, { state: 'lapsed', by: null, at: this.clock.now() });
    const recorded = { conferenceId, subjectId: subjectOf(proposal), actor: null };
    await this.records.append(tx, recorded, 'lapsed', { proposalId: id });
    return true;
  }

  private async end(tx: Transaction, { id, draftId, migrationId }: WorkflowProposal, end: ProposalEnd): Promise<void> {
    await this.proposals.end(tx, id, end);
    if (draftId !== null) await this.drafts.settle(tx, draftId, null);
    if (migrationId !== null) await this.migrations.settle(tx, migrationId, 'returned');
  }

  /** One answer at a time: whoever waited sees what the one before left. Throws not_found, proposal_gone. */
  private async take(
    tx: Transaction,
    actor: Actor,
    id: string,
  ): Promise<{ proposal: WorkflowProposal; recorded: Recorded }> {
    const { conferenceId } = actor;
    const proposal = await this.locked(tx, conferenceId, id);
    if (proposal === null) throw new Problem('not_found');
    if (proposal.state !== 'open') throw new Problem('proposal_gone');
    return { proposal, recorded: { conferenceId, subjectId: subjectOf(proposal), actor } };
  }

  /** The proposal as it is once nobody else is at it; null where the conference has none of this id. */
  private async locked(tx: Transaction, conferenceId: string, id: string): Promise<WorkflowProposal | null> {
    const seen = await this.proposals.find(tx, conferenceId, id);
    if (seen === null) return null;
    await lockKind(tx, seen.kind);
    // The draft or migration next, as an edit of it does: both would otherwise wait for each other.
    if (seen.draftId !== null) await this.drafts.lock(tx, conferenceId, seen.draftId);
    else await this.migrations.lock(tx, conferenceId, subjectOf(seen));
    return this.proposals.find(tx, conferenceId, id);
  }
}

function subjectOf({ draftId, migrationId }: WorkflowProposal): string {
  return draftId ?? migrationId ?? '';
}
