import { Injectable } from '@nestjs/common';
import type { Subject } from '../../domain/workflow/subject.js';
import type { Transaction } from '../../platform/database/transaction.js';

/** Where a proposal stands, and what it proposes. */
export interface PlacedProposal {
  readonly commitmentId: string;
  readonly subject: Subject;
}

/** Looks proposals up. */
@Injectable()
export class ProposalRepository {
  /** The commitment a proposal is on and what it proposes, neither of which ever changes; null where there is no such proposal. */
  async placeOf(tx: Transaction, proposalId: string): Promise<PlacedProposal | null> {
    const rows = await tx.rows<PlacedProposal>(
      'select commitment_id as "commitmentId", subject from proposal where id = $1',
      [proposalId],
    );
    return rows[0] ?? null;
  }
}
