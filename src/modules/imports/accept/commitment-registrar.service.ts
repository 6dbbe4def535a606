import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { CommitmentStore, DefinitionLibrary, unwritten } from '../../commitments/index.js';
import type { DraftItem } from '../draft/draft.js';
import { type Agreeing, agreeItem } from './agree-item.js';
import type { PlacedItem } from './place-items.js';

/** Makes commitments of items, through the one store of records. */
@Injectable()
export class CommitmentRegistrar {
  constructor(
    private readonly store: CommitmentStore,
    private readonly definitions: DefinitionLibrary,
  ) {}

  /** Reads what another process may have published; once before the first item of an acceptance, not for each. */
  async prepare(tx: Transaction): Promise<void> {
    await this.definitions.refresh(tx);
  }

  /** Writes the commitment's first record, as of the day the session was held, and gives the item with its commitment. */
  async register(
    tx: Transaction,
    actor: Actor,
    placed: PlacedItem,
    agreeing: Omit<Agreeing, 'definition'>,
  ): Promise<DraftItem> {
    const definition = this.definitions.newest(placed.item.kind, actor.conferenceId);
    const body = agreeItem(placed, { ...agreeing, definition });
    const author = this.store.authorOf(actor);
    const { heldOn } = agreeing.draft.session;
    const on = heldOn !== null && heldOn < author.on ? heldOn : author.on;
    const fresh = { id: randomUUID(), number: placed.number };
    const taken = unwritten(fresh, { conferenceId: actor.conferenceId, sides: agreeing.sides, definition });
    const next = { ...taken.state, version: 1 };
    await this.store.append(tx, taken, { bodies: [body], next, author: { ...author, on } });
    return { ...placed.item, commitmentId: taken.id };
  }
}
