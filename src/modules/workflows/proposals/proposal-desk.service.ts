import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type CursorPage, cutPage, type PageSpan } from '../../../platform/http/cursor-page.js';
import type { Moment } from '../../../platform/http/cursor.js';
import { Problem } from '../../../platform/http/problem.js';
import { type Seen, sideOf } from '../side-of.js';
import { type Answer, ProposalAnswers } from './proposal-answers.js';
import { ProposeMigration } from './propose-migration.js';
import { ProposeVersion } from './propose-version.js';
import type { WorkflowProposal } from './workflow-proposal.js';
import { type ListedProposal, WorkflowProposalRepository } from './workflow-proposal.repository.js';

/** Versions and migrations take effect with the consent of every side's secretariat to the same bytes. */
@Injectable()
export class ProposalDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: WorkflowProposalRepository,
    private readonly answers: ProposalAnswers,
    private readonly versions: ProposeVersion,
    private readonly migrations: ProposeMigration,
  ) {}

  /** A page of the proposals of the actor's conference, the newest first. Throws no_side. */
  async list(actor: Actor, { after, limit }: PageSpan<Moment>): Promise<CursorPage<ListedProposal>> {
    sideOf(actor);
    const span = { after, limit: limit + 1 };
    const found = await this.unitOfWork.read(actor, (tx) => this.proposals.list(tx, actor.conferenceId, span));
    return cutPage(found, limit);
  }

  /** A proposal with its content. Throws no_side, not_found. */
  async read(actor: Actor, id: string): Promise<WorkflowProposal> {
    return this.unitOfWork.read(actor, (tx) => this.look(tx, actor, id));
  }

  /**
   * Proposes the draft as the next version of its kind; the proposer's side consents with it. Throws workflow_faulty with every
   * fault, workflow_unchanged, proposal_open, and what taking the draft throws.
   */
  async proposeVersion(actor: Actor, seen: Seen): Promise<WorkflowProposal> {
    return this.unitOfWork.run(actor, async (tx) => this.look(tx, actor, await this.versions.propose(tx, actor, seen)));
  }

  /**
   * Proposes a migration. Throws migration_incomplete with what the mapping leaves open, migration_empty, proposal_open, and
   * what taking the migration throws.
   */
  async proposeMigration(actor: Actor, seen: Seen): Promise<WorkflowProposal> {
    return this.unitOfWork.run(actor, async (tx) =>
      this.look(tx, actor, await this.migrations.propose(tx, actor, seen)),
    );
  }

  /**
   * Consents for the actor's side to the content with this hash; the last consent carries it out. Throws proposal_gone,
   * already_consented, and content_changed where another content was read or its version number went to another proposal.
   */
  async accept(actor: Actor, answer: Answer): Promise<WorkflowProposal> {
    return this.answered(actor, (tx) => this.answers.accept(tx, actor, answer));
  }

  /** Declines with a reason that every side reads. Throws proposal_gone, own_proposal. */
  async decline(actor: Actor, answer: Answer, reason: string): Promise<WorkflowProposal> {
    return this.answered(actor, (tx) => this.answers.decline(tx, actor, answer, reason));
  }

  /** Takes the proposal back before the last consent. Throws proposal_gone, not_your_proposal. */
  async rescind(actor: Actor, answer: Answer): Promise<WorkflowProposal> {
    return this.answered(actor, (tx) => this.answers.rescind(tx, actor, answer));
  }

  private async answered(actor: Actor, answer: (tx: Transaction) => Promise<string>): Promise<WorkflowProposal> {
    return this.unitOfWork.run(actor, async (tx) => this.look(tx, actor, await answer(tx)));
  }

  private async look(tx: Transaction, actor: Actor, id: string): Promise<WorkflowProposal> {
    sideOf(actor);
    const found = await this.proposals.find(tx, actor.conferenceId, id);
    if (found === null) throw new Problem('not_found');
    return found;
  }
}
