import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/shared/actor.js';
import { spoken } from '../../domain/workflow/missing-need.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Problem } from '../../platform/http/problem.js';
import { CommitmentStore, ProposalContentRepository } from '../commitments/index.js';
import { type Answer, ProposalDecision } from './proposal-decision.js';
import { ProposalRepository } from './proposal.repository.js';
import type { AcceptWish, DeclineWish, ProposalOutcome, ProposalWish, RescindWish } from './proposal-wish.js';

/** Joint moves: one side proposes, every other side consents to the exact content or declines. Every call is one transaction. */
@Injectable()
export class ProposalService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CommitmentStore,
    private readonly contents: ProposalContentRepository,
    private readonly proposals: ProposalRepository,
    private readonly decision: ProposalDecision,
  ) {}

  /** Opens a proposal with the own side's consent in it. Throws the Problem of the denial. */
  async propose(actor: Actor, wish: ProposalWish): Promise<ProposalOutcome> {
    return this.unitOfWork.run(actor, async (tx) => {
      const taken = await this.store.take(tx, wish.commitmentId, actor);
      const { move, seenVersion } = wish;
      const reason = spoken(wish.reason); // trimmed before it is hashed, as it will be stored
      const text = spoken(wish.sentence?.text ?? null);
      const sentence = wish.sentence === null || text === null ? null : { language: wish.sentence.language, text };
      const content = await this.contents.build(tx, taken, { move, sentence, reason });
      const asked = {
        type: 'propose',
        move,
        proposalId: randomUUID(),
        contentHash: content.hash,
        reason,
        seenVersion,
      } as const;
      return this.decision.carryOut(tx, taken, actor, {
        asked,
        contentHash: content.hash,
        proposed: { sentence, content: content.content },
      });
    });
  }

  /** Consents for the actor's side to exactly the content with this hash; the last consent makes the move. Throws content_changed and the like. */
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

  private async answer(tx: Transaction, actor: Actor, asked: Answer): Promise<ProposalOutcome> {
    const commitmentId = await this.proposals.commitmentOf(tx, asked.proposalId);
    if (commitmentId === null) throw new Problem('not_found');
    const taken = await this.store.take(tx, commitmentId, actor);
    // Built anew, not read back: consent must be to what the commitment says now, whatever was hashed when it was proposed.
    const content = asked.type === 'accept' ? await this.contents.ofOpen(tx, taken) : null;
    return this.decision.carryOut(tx, taken, actor, { asked, contentHash: content?.hash ?? null, proposed: null });
  }
}
