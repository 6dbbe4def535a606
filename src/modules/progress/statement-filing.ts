import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isPrivate } from '../../domain/records/is-private.js';
import type { DraftDiscarded, ProgressReported, StatementShared } from '../../domain/records/record-body.js';
import type { Actor } from '../../domain/shared/actor.js';
import type { SideId } from '../../domain/shared/side-id.js';
import type { Facts } from '../../domain/workflow/command.js';
import type { Refusal } from '../../domain/workflow/denial.js';
import { deny } from '../../domain/workflow/deny.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Problem } from '../../platform/http/problem.js';
import { type CommitmentInHand, CommitmentStore, denied, FactsAtHand, VoidChanged } from '../commitments/index.js';
import { refuseDiscard, refuseReport } from './refuse-report.js';
import type { ProgressReport } from './progress-report.js';

/** A statement as filed; `voidedProposalId` names the proposal that its papers ended. */
export interface FiledStatement {
  readonly statementId: string;
  readonly commitmentId: string;
  readonly version: number;
  /** How many private records the author's side has now. */
  readonly drafts: number;
  readonly voidedProposalId: string | null;
}

/** The steps that reporting, sharing and "no change" have in common. */
@Injectable()
export class StatementFiling {
  constructor(
    private readonly store: CommitmentStore,
    private readonly facts: FactsAtHand,
    private readonly voidChanged: VoidChanged,
  ) {}

  /** The side the actor may report for now; throws the Problem of the denial. */
  async assertMayReport(tx: Transaction, taken: CommitmentInHand, actor: Actor, seenVersion: number): Promise<SideId> {
    return this.assert(tx, taken, actor, (facts) => refuseReport(taken.definition, taken.state, facts, seenVersion));
  }

  /** The side whose drafts the actor may discard, on a closed commitment too; throws the Problem of the denial. */
  async assertMayDiscard(tx: Transaction, taken: CommitmentInHand, actor: Actor, seenVersion: number): Promise<SideId> {
    return this.assert(tx, taken, actor, (facts) => refuseDiscard(taken.state, facts, seenVersion));
  }

  private async assert(
    tx: Transaction,
    taken: CommitmentInHand,
    actor: Actor,
    refuse: (facts: Facts) => Refusal | null,
  ): Promise<SideId> {
    const facts = await this.facts.gather(tx, taken, actor, { on: this.store.authorOf(actor).on });
    const refusal = refuse(facts);
    if (refusal !== null) throw denied(deny(taken.definition, taken.state, facts, refusal));
    if (actor.sideId === null) throw new RangeError('an actor without a side passed');
    return actor.sideId;
  }

  /** Refuses a draft whose author did not see the drafts that his side has filed meanwhile. Throws stale_version. */
  async assertSawDrafts(tx: Transaction, taken: CommitmentInHand, side: SideId, seen: number): Promise<void> {
    if ((await this.store.drafts(tx, taken, side)) === seen) return;
    throw new Problem('stale_version', { params: { version: taken.state.version } });
  }

  /** Appends the record and, where it shows new papers to all sides, ends the proposal whose content they change. */
  async file(
    tx: Transaction,
    taken: CommitmentInHand,
    actor: Actor,
    body: ProgressReported | StatementShared | DraftDiscarded,
  ): Promise<FiledStatement> {
    const author = this.store.authorOf(actor);
    const filed = { statementId: body.statementId, commitmentId: taken.id };
    if (isPrivate(body)) {
      const version = await this.store.append(tx, taken, { bodies: [body], next: taken.state, author });
      const drafts = await this.store.drafts(tx, taken, body.side);
      return { ...filed, version, drafts, voidedProposalId: null };
    }
    const drafts = await this.store.drafts(tx, taken, body.side);
    const state = { ...taken.state, version: taken.state.version + 1 };
    await this.store.append(tx, taken, { bodies: [body], next: state, author });
    return { ...filed, drafts, ...(await this.voidChanged.after(tx, taken, { state, author })) };
  }
}

/** The record of a report; blanks around what people typed are not kept. */
export function reportedBody(
  report: Omit<ProgressReport, 'seenVersion' | 'commitmentId'>,
  side: SideId,
): ProgressReported {
  const { activity, language, periodFrom, periodTo, visibility } = report;
  const evidence = report.evidence.map(({ title, datedOn, keptAt, url }) => ({
    id: randomUUID(),
    title: title.trim(),
    datedOn,
    keptAt: keptAt?.trim() || null,
    url,
  }));
  const said = { activity, language, narrative: report.narrative.trim(), periodFrom, periodTo, visibility, evidence };
  return { kind: 'progress_reported', statementId: randomUUID(), side, ...said, demonstration: false };
}
