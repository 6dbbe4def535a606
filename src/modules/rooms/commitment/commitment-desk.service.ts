import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type AsOf, CommitmentPageService, OpenMovesService } from '../../commitments/index.js';
import type { Matter } from './matter.js';
import { MatterSurroundings, namesBodies } from './matter-surroundings.js';
import { PastDesk } from './past-desk.service.js';
import { ProposalPlaceRepository } from './proposal-place.repository.js';

/** Lays a commitment before its reader. */
@Injectable()
export class CommitmentDesk {
  constructor(
    private readonly pages: CommitmentPageService,
    private readonly moves: OpenMovesService,
    private readonly unitOfWork: UnitOfWork,
    private readonly places: ProposalPlaceRepository,
    private readonly about: MatterSurroundings,
    private readonly past: PastDesk,
  ) {}

  /**
   * The commitment as the actor may see it now, all as of one moment. Forms carry the version of what is shown. Throws
   * not_found.
   */
  async open(actor: Actor, id: string): Promise<Matter> {
    return this.unitOfWork.read(actor, (tx) => this.within(tx, actor, id));
  }

  /**
   * The same inside a reading transaction of the actor's side; as it was at a point in the past, where one is given. Throws
   * not_found, and not_agreed_then.
   */
  async within(tx: Transaction, actor: Actor, id: string, asOf: AsOf | null = null): Promise<Matter> {
    if (asOf !== null) return this.past.within(tx, actor, id, asOf);
    const [commitment, moves, { reminders, timers }] = await Promise.all([
      this.pages.within(tx, actor, id),
      this.moves.within(tx, actor, id),
      this.about.coming(tx, actor, id),
    ]);
    const bodies = namesBodies(commitment) ? await this.about.bodies(tx, actor) : [];
    return { actor, commitment, moves, reminders, timers, bodies };
  }

  /** The same with every organisation of the conference, for forms that name some. */
  async openWithBodies(actor: Actor, id: string): Promise<Matter> {
    return this.unitOfWork.read(actor, async (tx) => {
      const matter = await this.within(tx, actor, id);
      return matter.bodies.length > 0 ? matter : { ...matter, bodies: await this.about.bodies(tx, actor) };
    });
  }

  /** The commitment a proposal stands on, in the actor's conference. Throws not_found. */
  async commitmentOf(actor: Actor, proposalId: string): Promise<string> {
    return this.places.commitmentOf(actor, proposalId);
  }
}
