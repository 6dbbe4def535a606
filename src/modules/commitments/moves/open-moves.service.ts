import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { OpenProposal } from '../../../domain/workflow/commitment-state.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import type { Denial } from '../../../domain/workflow/denial.js';
import { type MoveOverview, openMoves } from '../../../domain/workflow/open-moves.js';
import { ownOwnersDenial, type Proposable, proposables } from '../../../domain/workflow/proposable.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CommitmentStore } from '../store/commitment-store.js';
import { FactsAtHand } from '../store/facts-at-hand.js';
import type { Helper } from './helping-post.js';
import { HelpingPostsRepository } from './helping-posts.repository.js';

/** What an actor can do with a commitment now, with the words of its definition and the version it was judged by. */
export interface MovesAtHand extends MoveOverview {
  readonly commitmentId: string;
  readonly version: number;
  readonly definition: Definition;
  readonly proposal: OpenProposal | null;
  /** Everything that can be proposed to the other sides, or answered to their open proposal, and why not. */
  readonly proposables: readonly Proposable[];
  /** Why the actor cannot set the owners of his own side at once; null where he can. */
  readonly ownOwners: Denial | null;
  /** Posts that could help where something is closed to the actor. */
  readonly helpers: readonly Helper[];
}

/** Answers what an actor can do and why not the rest. */
@Injectable()
export class OpenMovesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CommitmentStore,
    private readonly facts: FactsAtHand,
    private readonly helpers: HelpingPostsRepository,
    private readonly clock: Clock,
  ) {}

  /** Every move with its needs, or with the denial that trying it would meet. Locks nothing. Throws not_found. */
  async of(actor: Actor, commitmentId: string): Promise<MovesAtHand> {
    return this.unitOfWork.read(actor, (tx) => this.within(tx, actor, commitmentId));
  }

  /** The same inside a transaction of the actor's side. */
  async within(tx: Transaction, actor: Actor, commitmentId: string): Promise<MovesAtHand> {
    const today = this.clock.today();
    const [seen, helpers, sharedEvidence] = await Promise.all([
      this.store.look(tx, commitmentId, actor),
      this.helpers.of(tx, commitmentId, today),
      this.facts.sharedEvidence(tx, commitmentId),
    ]);
    const facts = await this.facts.gather(tx, seen, actor, { on: today, sharedEvidence });
    const { state, definition } = seen;
    return {
      ...openMoves(definition, state, facts),
      commitmentId,
      version: state.version,
      definition,
      proposal: state.proposal,
      proposables: proposables(definition, state, facts),
      ownOwners: ownOwnersDenial(definition, state, facts),
      helpers,
    };
  }
}
