import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../domain/shared/actor.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { DraftWriterRepository } from '../draft/draft-writer.repository.js';
import type { Draft, DraftItem } from '../draft/draft.js';
import { AcceptanceRepository } from './acceptance.repository.js';
import type { PlacedArea } from './place-items.js';

/** What an acceptance writes beside the commitments: areas, and the draft as settled. */
@Injectable()
export class AcceptanceRecords {
  constructor(
    private readonly repository: AcceptanceRepository,
    private readonly writer: DraftWriterRepository,
  ) {}

  /** One acceptance of a conference at a time. */
  async lockNumbers(tx: Transaction, actor: Actor): Promise<void> {
    await this.repository.lockNumbers(tx, actor.conferenceId);
  }

  /** A new area of the session. Its heading is known in the language of the source alone; in the others nobody has written it yet. */
  async addArea(tx: Transaction, draft: Draft, { area, number }: PlacedArea): Promise<void> {
    const title = { [draft.language]: area.heading };
    await this.repository.addArea(tx, { id: randomUUID(), sessionId: draft.session.id, number, title });
  }

  /** Settles the draft with the commitments its items became; gives it as it is then. */
  async settle(tx: Transaction, draft: Draft, items: readonly DraftItem[]): Promise<Draft> {
    const version = draft.version + 1;
    await this.writer.saveItems(tx, items);
    await this.writer.moveOn(tx, draft.id, version, 'accepted');
    const became = new Map(items.map((item) => [item.id, item]));
    return { ...draft, version, state: 'accepted', items: draft.items.map((item) => became.get(item.id) ?? item) };
  }
}
