import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import { CommitmentPageService, OpenMovesService } from '../../commitments/index.js';
import { ReminderReasons } from '../../reminders/index.js';
import type { Matter } from './matter.js';
import { ProposalPlaceRepository } from './proposal-place.repository.js';

/** Lays a commitment before its reader. */
@Injectable()
export class CommitmentDesk {
  constructor(
    private readonly pages: CommitmentPageService,
    private readonly moves: OpenMovesService,
    private readonly reminders: ReminderReasons,
    private readonly places: ProposalPlaceRepository,
  ) {}

  /**
   * The commitment as the actor may see it now. Forms carry the version of what is shown; where the moves were judged a
   * moment later, the act is refused as stale. Throws not_found.
   */
  async open(actor: Actor, id: string): Promise<Matter> {
    const [commitment, moves, { coming }] = await Promise.all([
      this.pages.view(actor, id),
      this.moves.of(actor, id),
      this.reminders.remindersOf(actor, id),
    ]);
    return { actor, commitment, moves, reminders: coming };
  }

  /** The commitment a proposal stands on, in the actor's conference. Throws not_found. */
  async commitmentOf(actor: Actor, proposalId: string): Promise<string> {
    return this.places.commitmentOf(actor, proposalId);
  }
}
