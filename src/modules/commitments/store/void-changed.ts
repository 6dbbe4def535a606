import { Injectable } from '@nestjs/common';
import type { CommitmentState } from '../../../domain/workflow/commitment-state.js';
import { voidIfChanged } from '../../../domain/workflow/void-proposal.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { CommitmentInHand } from './commitment-in-hand.js';
import { CommitmentStore } from './commitment-store.js';
import { ProposalContentRepository } from './proposal-content.repository.js';
import type { RecordAuthor } from './record-author.js';
import { recordsOf } from './records-of.js';

/** What a change left behind: the version after it, and the proposal it ended, if any. */
export interface AfterChange {
  readonly version: number;
  readonly voidedProposalId: string | null;
}

/** Ends an open proposal whose content a change has just altered, in the transaction of that change. */
@Injectable()
export class VoidChanged {
  constructor(
    private readonly store: CommitmentStore,
    private readonly contents: ProposalContentRepository,
  ) {}

  /** Call after the change was appended, with the state it left. What does not enter the content (a report without evidence) ends nothing. */
  async after(
    tx: Transaction,
    taken: CommitmentInHand,
    change: { readonly state: CommitmentState; readonly author: RecordAuthor },
  ): Promise<AfterChange> {
    const { state, author } = change;
    const changed = { ...taken, state };
    const content = await this.contents.ofOpen(tx, changed);
    if (content === null || state.proposal === null) return { version: state.version, voidedProposalId: null };
    const { next, effects } = voidIfChanged(state, content.hash, content.because);
    if (effects.length === 0) return { version: state.version, voidedProposalId: null };
    const version = await this.store.append(tx, changed, { bodies: recordsOf(effects), next, author });
    return { version, voidedProposalId: state.proposal.id };
  }
}
