import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { Problem } from '../../../platform/http/problem.js';
import type { Draft, DraftHead } from './draft.js';
import type { DraftPlace } from './draft-place.js';
import { DraftRepository } from './draft.repository.js';

/** Drafts as their side has them: its list, and one of them for reading or for a command. */
@Injectable()
export class DraftInHand {
  constructor(private readonly drafts: DraftRepository) {}

  /** Drafts of the actor's side, newest first, from behind `after` on. Throws no_side. */
  async list(tx: Transaction, actor: Actor, after: DraftPlace | null, limit: number): Promise<DraftHead[]> {
    sideOf(actor);
    return this.drafts.list(tx, actor, after, limit);
  }

  /** The draft for reading. Throws no_side, not_found. */
  async look(tx: Transaction, actor: Actor, id: string): Promise<Draft> {
    sideOf(actor);
    const draft = await this.drafts.read(tx, actor, id);
    if (draft === null) throw new Problem('not_found');
    return draft;
  }

  /**
   * Locks the draft at the version its reader saw until the transaction ends. Throws not_found, import_closed for a settled
   * one, stale_version with the present version where it has moved on.
   */
  async take(tx: Transaction, actor: Actor, id: string, seenVersion: number): Promise<Draft> {
    sideOf(actor);
    if (!(await this.drafts.lock(tx, actor, id))) throw new Problem('not_found');
    const draft = await this.look(tx, actor, id);
    if (draft.state !== 'draft') throw new Problem('import_closed');
    if (draft.version !== seenVersion)
      throw new Problem('stale_version', {
        params: { version: seenVersion },
        members: { current: { version: draft.version } },
      });
    return draft;
  }
}

/** The side that imports; drafts belong to one. Throws no_side. */
export function sideOf(actor: Actor): SideId {
  if (actor.sideId === null) throw new Problem('no_side');
  return actor.sideId;
}
