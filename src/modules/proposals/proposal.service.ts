import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/shared/actor.js';
import { agreedSentence } from '../../domain/workflow/agreed-sentence.js';
import { spoken } from '../../domain/workflow/missing-need.js';
import type { Subject } from '../../domain/workflow/subject.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Problem } from '../../platform/http/problem.js';
import { type CommitmentInHand, CommitmentStore, ProposalContentRepository } from '../commitments/index.js';
import { type Answer, type ProposalCommand, ProposalDecision } from './proposal-decision.js';
import { type PlacedProposal, ProposalRepository } from './proposal.repository.js';
import {
  type AcceptWish,
  type CounterWish,
  type DeclineWish,
  type LapseWish,
  type ProposalOutcome,
  type ProposalWish,
  type RescindWish,
  subjectOf,
} from './proposal-wish.js';
import { SubjectTerms } from './subject-terms.js';

/** What is agreed by all: one side proposes, every other side consents to the exact content, declines or counters. Every call is one transaction. */
@Injectable()
export class ProposalService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CommitmentStore,
    private readonly contents: ProposalContentRepository,
    private readonly proposals: ProposalRepository,
    private readonly terms: SubjectTerms,
    private readonly decision: ProposalDecision,
  ) {}

  /** Opens a proposal with the own side's consent in it. Throws the Problem of the denial. */
  async propose(actor: Actor, wish: ProposalWish): Promise<ProposalOutcome> {
    return this.unitOfWork.run(actor, async (tx) => {
      const taken = await this.store.take(tx, wish.commitmentId, actor);
      return this.open(tx, taken, actor, wish);
    });
  }

  /** Answers another side's proposal with one of one's own, which takes its place. Throws the Problem of the denial. */
  async counter(actor: Actor, wish: CounterWish): Promise<ProposalOutcome> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { commitmentId } = await this.placeOf(tx, wish.proposalId);
      const taken = await this.store.take(tx, commitmentId, actor);
      return this.open(tx, taken, actor, wish);
    });
  }

  /** Asks whether a proposal could be opened as it is, and opens none; gives the hash of its content. Throws the Problem of the denial. */
  async rehearse(actor: Actor, commitmentId: string, wish: ProposalWish | CounterWish): Promise<string> {
    return this.unitOfWork.read(actor, async (tx) => {
      const seen = await this.store.look(tx, commitmentId, actor);
      const command = await this.commandOf(tx, seen, actor, wish);
      await this.decision.rehearse(tx, seen, actor, command);
      return command.contentHash ?? '';
    });
  }

  /** Consents for the actor's side to exactly the content with this hash; the last consent carries it out. Throws content_changed and the like. */
  async accept(actor: Actor, wish: AcceptWish): Promise<ProposalOutcome> {
    return this.unitOfWork.run(actor, (tx) => this.answer(tx, actor, { type: 'accept', ...wish }));
  }

  /** Ends a proposal of another side; the reason is recorded. Throws the Problem of the denial. */
  async decline(actor: Actor, wish: DeclineWish): Promise<ProposalOutcome> {
    return this.unitOfWork.run(actor, (tx) => this.answer(tx, actor, { type: 'decline', ...wish }));
  }

  /** Takes the own side's proposal back, before the last consent. Throws the Problem of the denial. */
  async rescind(actor: Actor, wish: RescindWish): Promise<ProposalOutcome> {
    return this.unitOfWork.run(actor, (tx) => this.answer(tx, actor, { type: 'rescind', ...wish }));
  }

  /**
   * Ends a proposal that nobody answered in time, in the caller's transaction and in nobody's name. Throws not_lapsed while its
   * last day is not over, no_open_proposal where it has ended otherwise.
   */
  async lapse(tx: Transaction, wish: LapseWish): Promise<ProposalOutcome> {
    const { commitmentId } = await this.placeOf(tx, wish.proposalId);
    const taken = await this.store.take(tx, commitmentId, { organisationId: null, conferenceId: wish.conferenceId });
    return this.decision.lapse(tx, taken, wish);
  }

  private async open(
    tx: Transaction,
    taken: CommitmentInHand,
    actor: Actor,
    wish: ProposalWish | CounterWish,
  ): Promise<ProposalOutcome> {
    return this.decision.carryOut(tx, taken, actor, await this.commandOf(tx, taken, actor, wish));
  }

  private async commandOf(
    tx: Transaction,
    taken: CommitmentInHand,
    actor: Actor,
    wish: ProposalWish | CounterWish,
  ): Promise<ProposalCommand> {
    const reason = spoken(wish.reason); // trimmed before it is hashed, as it will be stored
    const sentence = agreedSentence(wish.sentence);
    const named = await this.terms.withSides(tx, actor.conferenceId, subjectOf(wish));
    const subject = withReason(named, reason, actor);
    const counters = 'proposalId' in wish ? wish.proposalId : null;
    const { content, hash } = await this.contents.build(tx, taken, { subject, sentence, reason, counters });
    const put = { subject, proposalId: randomUUID(), contentHash: hash, reason, seenVersion: wish.seenVersion };
    return {
      asked: counters === null ? { type: 'propose', ...put } : { type: 'counter', counters, ...put },
      contentHash: hash,
      proposed: { sentence, content },
      terms: await this.terms.toJudge(tx, taken, subject),
      toVersion: null,
    };
  }

  private async answer(tx: Transaction, actor: Actor, asked: Answer): Promise<ProposalOutcome> {
    const { commitmentId, subject } = await this.placeOf(tx, asked.proposalId);
    const accepts = asked.type === 'accept';
    const others = accepts ? await this.terms.touched(tx, actor.conferenceId, subject) : [];
    const taken =
      others.length === 0
        ? await this.store.take(tx, commitmentId, actor)
        : await this.store.takeWith(tx, commitmentId, others, actor);
    // Built anew, not read back: consent must be to what the commitment says now, whatever was hashed when it was proposed.
    const content = accepts ? await this.contents.ofOpen(tx, taken) : null;
    return this.decision.carryOut(tx, taken, actor, {
      asked,
      contentHash: content?.hash ?? null,
      proposed: null,
      terms: accepts ? await this.terms.toCarryOut(tx, taken, subject) : null,
      toVersion: accepts && subject.type === 'migration' ? subject.toVersion : null,
    });
  }

  private async placeOf(tx: Transaction, proposalId: string): Promise<PlacedProposal> {
    const place = await this.proposals.placeOf(tx, proposalId);
    if (place === null) throw new Problem('not_found');
    return place;
  }
}

/** A deadline is extended with a reason, which then stands beside it; where none is given with it, the proposal's is. */
function withReason(subject: Subject, reason: string | null, { language }: Actor): Subject {
  if (subject.type !== 'deadline' || subject.reason !== null || reason === null) return subject;
  return { ...subject, reason: { language, text: reason } };
}
