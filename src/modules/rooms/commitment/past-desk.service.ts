import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { type AsOf, type CommitmentView, DefinitionLibrary, PastCommitmentService } from '../../commitments/index.js';
import type { Matter } from './matter.js';
import { MatterSurroundings, namesBodies } from './matter-surroundings.js';

/** Lays a commitment before its reader as it was. */
@Injectable()
export class PastDesk {
  constructor(
    private readonly past: PastCommitmentService,
    private readonly definitions: DefinitionLibrary,
    private readonly about: MatterSurroundings,
  ) {}

  /**
   * The commitment as the actor's side could have seen it: nothing can be done with it, and nothing comes of it. Throws
   * not_found, and not_agreed_then for a day before it was agreed or known of.
   */
  async within(tx: Transaction, actor: Actor, id: string, asOf: AsOf): Promise<Matter> {
    const commitment = await this.past.within(tx, actor, id, asOf);
    const bodies = namesBodies(commitment) ? await this.about.bodies(tx, actor) : [];
    const timers = { planned: [], fired: [] };
    return { actor, commitment, moves: this.noMoves(commitment), reminders: [], timers, bodies };
  }

  /** The words of the workflow then, and no move of it. */
  private noMoves({ id, version, kind, workflowVersion }: CommitmentView): Matter['moves'] {
    const definition = this.definitions.get(kind, workflowVersion);
    const nothing = { open: [], closed: [], proposables: [], helpers: [], proposal: null, ownOwners: null };
    return { ...nothing, commitmentId: id, version, definition };
  }
}
