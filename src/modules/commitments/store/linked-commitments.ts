import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { nextNumbers } from '../../../domain/records/next-numbers.js';
import type { RecordBody } from '../../../domain/records/record-body.js';
import { applyRecord } from '../../../domain/workflow/apply-record.js';
import type { NamedCommitment } from '../../../domain/workflow/commitment-terms.js';
import type { LinkEffect, OpenEffect } from '../../../domain/workflow/effect.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import type { CommitmentInHand } from './commitment-in-hand.js';
import { CommitmentStore } from './commitment-store.js';
import type { RecordAuthor } from './record-author.js';
import { TermsAtHandRepository } from './terms-at-hand.repository.js';
import { unwritten } from './unwritten.js';
import { VoidChanged } from './void-changed.js';

/** Commitments that hang together with the one decided on: those that take effect with it, and those it goes on in. */
@Injectable()
export class LinkedCommitments {
  constructor(
    private readonly store: CommitmentStore,
    private readonly terms: TermsAtHandRepository,
    private readonly voidChanged: VoidChanged,
  ) {}

  /** Ids and the next free numbers of the area. The conference's numbers are held until the transaction ends. */
  async fresh(tx: Transaction, taken: CommitmentInHand, count: number): Promise<readonly NamedCommitment[]> {
    if (count === 0) return [];
    const { areaNumber } = await this.terms.origin(tx, taken);
    const numbers = await this.terms.numbers(tx, taken.conferenceId);
    return nextNumbers(areaNumber, numbers, count).map((number) => ({ id: randomUUID(), number }));
  }

  /** Opens a commitment in the session and area of the one it comes from; its history begins with the agreement and where it is from. */
  async open(tx: Transaction, from: CommitmentInHand, effect: OpenEffect, author: RecordAuthor): Promise<void> {
    const origin = await this.terms.origin(tx, from);
    const definition = await this.store.newest(tx, effect.kind, from.conferenceId);
    const { commitment, relation, proposalId, texts, deadline } = effect;
    const { assignments, ...kept } = origin;
    const bodies: RecordBody[] = [
      {
        kind: 'commitment_agreed',
        number: commitment.number,
        commitmentKind: effect.kind,
        workflowVersion: definition.version,
        texts,
        assignments: effect.assignments ?? assignments,
        initialJoint: definition.initialJoint,
        ...kept,
      },
      { kind: 'commitment_linked', relation, other: { id: from.id, number: from.number }, proposalId },
    ];
    if (deadline !== null)
      bodies.push({ kind: 'deadline_set', version: 1, deadline, reason: null, demonstration: false });
    const taken = unwritten(commitment, { ...from, definition });
    await this.store.append(tx, taken, { bodies, next: { ...taken.state, version: bodies.length }, author });
  }

  /** Says in the other commitment's history what was merged into it; what was proposed there was proposed on less. */
  async link(tx: Transaction, from: CommitmentInHand, effect: LinkEffect, author: RecordAuthor): Promise<void> {
    const { commitment, relation, proposalId } = effect;
    const asking = { organisationId: null, conferenceId: from.conferenceId };
    const other = await this.store.look(tx, commitment.id, asking);
    const body = {
      kind: 'commitment_linked',
      relation,
      other: { id: from.id, number: from.number },
      proposalId,
    } as const;
    const state = applyRecord(other.state, body, { sides: other.sides, on: author.on });
    await this.store.append(tx, other, { bodies: [body], next: state, author });
    await this.voidChanged.after(tx, other, { state, author });
  }
}
