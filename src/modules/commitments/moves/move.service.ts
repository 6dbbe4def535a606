import { Injectable } from '@nestjs/common';
import { completeBody } from '../../../domain/records/complete-body.js';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Standing } from '../../../domain/shared/standing.js';
import { recordsAmong } from '../../../domain/workflow/effect.js';
import { transition } from '../../../domain/workflow/transition.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { denied } from '../denied.js';
import { CommitmentStore } from '../store/commitment-store.js';
import { FactsAtHand } from '../store/facts-at-hand.js';

/** A side's wish to move its own position. */
export interface MoveWish {
  readonly commitmentId: string;
  readonly move: string;
  readonly reason: string | null;
  readonly waitingFor: string | null;
  readonly seenVersion: number;
}

/** Where a commitment stands after a move. */
export interface Moved {
  readonly version: number;
  readonly joint: string;
  readonly standing: Standing;
}

/** Moves a side's own position. */
@Injectable()
export class MoveService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: CommitmentStore,
    private readonly facts: FactsAtHand,
  ) {}

  /** Makes the move and gives the new version; throws the Problem of the denial where the definition forbids it. */
  async move(actor: Actor, wish: MoveWish): Promise<Moved> {
    return this.unitOfWork.run(actor, async (tx) => {
      const taken = await this.store.take(tx, wish.commitmentId, actor);
      const author = this.store.authorOf(actor);
      const facts = await this.facts.gather(tx, taken, actor, { on: author.on });
      const decided = transition(taken.definition, taken.state, { type: 'move', ...wish }, facts);
      if (!decided.ok) throw denied(decided.denial);
      const { next, standing, effects } = decided;
      const bodies = recordsAmong(effects).map((body) => completeBody(body, null, actor.language));
      const version = await this.store.append(tx, taken, { bodies, next, author });
      return { version, joint: next.joint, standing };
    });
  }
}
