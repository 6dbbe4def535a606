import { Injectable } from '@nestjs/common';
import type { RecordBody } from '../../../domain/records/record-body.js';
import type { CommitmentState } from '../../../domain/workflow/commitment-state.js';
import { type Effect, type EngineRecord, recordsAmong } from '../../../domain/workflow/effect.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { CommitmentInHand } from './commitment-in-hand.js';
import { CommitmentStore } from './commitment-store.js';
import { LinkedCommitments } from './linked-commitments.js';
import type { RecordAuthor } from './record-author.js';

/** A decision of the engine, and what completes its records to what is stored. */
export interface Decided {
  readonly effects: readonly Effect[];
  readonly next: CommitmentState;
  readonly author: RecordAuthor;
  readonly complete: (record: EngineRecord) => RecordBody;
}

/** Carries out what the engine decided, on this commitment and on those it touches, in the transaction that holds them all. */
@Injectable()
export class DecisionWriter {
  constructor(
    private readonly store: CommitmentStore,
    private readonly linked: LinkedCommitments,
  ) {}

  /** Gives the new version. New commitments come first: the records of this one name them. */
  async write(tx: Transaction, taken: CommitmentInHand, decided: Decided): Promise<number> {
    const { effects, next, author, complete } = decided;
    for (const effect of effects) if (effect.type === 'open') await this.linked.open(tx, taken, effect, author);
    const bodies = recordsAmong(effects).map(complete);
    const version = await this.store.append(tx, taken, { bodies, next, author });
    for (const effect of effects) if (effect.type === 'link') await this.linked.link(tx, taken, effect, author);
    return version;
  }
}
