import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/shared/actor.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Problem } from '../../platform/http/problem.js';
import { type CommitmentInHand, CommitmentStore } from '../commitments/index.js';
import { checkReport } from './check-report.js';
import { noChangeReport } from './no-change-report.js';
import type { ProgressReport } from './progress-report.js';
import { type FiledStatement, reportedBody, StatementFiling } from './statement-filing.js';
import { type FoundStatement, StatementRepository } from './statement.repository.js';

/** A draft that something is to be done with, and the version its author saw. */
export interface DraftWish {
  readonly statementId: string;
  readonly seenVersion: number;
}

/** Takes in what sides say of their progress. Every call is one transaction. */
@Injectable()
export class ReportProgressService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CommitmentStore,
    private readonly statements: StatementRepository,
    private readonly filing: StatementFiling,
    private readonly clock: Clock,
  ) {}

  /** Files a report for the actor's side, as a draft or shared. Throws invalid_input or the Problem of the denial. */
  async report(actor: Actor, report: ProgressReport): Promise<FiledStatement> {
    const faults = checkReport(report, this.clock.today());
    if (faults.length > 0) throw new Problem('invalid_input', { faults });
    return this.unitOfWork.run(actor, async (tx) => {
      const first = await this.statements.firstSession(tx, actor.conferenceId);
      if (first !== null && report.periodFrom < first)
        throw new Problem('invalid_input', { faults: [{ pointer: '/period_from', detail: 'before_first_session' }] });
      const taken = await this.store.take(tx, report.commitmentId, actor);
      const side = await this.filing.assertMayReport(tx, taken, actor, report.seenVersion);
      const { visibility, seenDrafts } = report;
      if (visibility === 'side' && typeof seenDrafts === 'number')
        await this.filing.assertSawDrafts(tx, taken, side, seenDrafts);
      return this.filing.file(tx, taken, actor, reportedBody(report, side));
    });
  }

  /**
   * Shows a draft of the actor's side to every side. Throws not_found for another side's draft (it must not even be known
   * to exist) and for a discarded one, not_your_statement, statement_already_shared, or the Problem of the denial.
   */
  async share(actor: Actor, { statementId, seenVersion }: DraftWish): Promise<FiledStatement> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { taken, said } = await this.takeDraft(tx, actor, statementId);
      const side = await this.filing.assertMayReport(tx, taken, actor, seenVersion);
      return this.filing.file(tx, taken, actor, { kind: 'statement_shared', side, ...said });
    });
  }

  /** Gives up a draft of the actor's side, also on a closed commitment. Throws as `share`. */
  async discard(actor: Actor, { statementId, seenVersion }: DraftWish): Promise<FiledStatement> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { taken } = await this.takeDraft(tx, actor, statementId);
      const side = await this.filing.assertMayDiscard(tx, taken, actor, seenVersion);
      return this.filing.file(tx, taken, actor, { kind: 'draft_discarded', side, statementId });
    });
  }

  /** The commitment of a draft, locked, and what the draft says. */
  private async takeDraft(
    tx: Transaction,
    actor: Actor,
    statementId: string,
  ): Promise<{ readonly taken: CommitmentInHand; readonly said: FoundStatement['said'] }> {
    const found = await this.statements.find(tx, statementId);
    if (found === null) throw new Problem('not_found');
    const taken = await this.store.take(tx, found.commitmentId, actor);
    const now = await this.statements.find(tx, statementId); // it may have been shared while we waited for the lock
    if (now === null) throw new Problem('not_found');
    if (now.side !== actor.sideId) throw new Problem('not_your_statement');
    if (now.visibility === 'shared') throw new Problem('statement_already_shared');
    return { taken, said: now.said };
  }

  /** Files "no change since then" for the actor's side, shared. Throws nothing_to_repeat or the Problem of the denial. */
  async noChange(actor: Actor, commitmentId: string, seenVersion: number): Promise<FiledStatement> {
    return this.unitOfWork.run(actor, async (tx) => {
      const taken = await this.store.take(tx, commitmentId, actor);
      const side = await this.filing.assertMayReport(tx, taken, actor, seenVersion);
      const last = await this.statements.lastSaid(tx, commitmentId, side);
      if (last === null) throw new Problem('nothing_to_repeat');
      const report = noChangeReport(last, this.clock.today());
      return this.filing.file(tx, taken, actor, reportedBody(report, side));
    });
  }
}
