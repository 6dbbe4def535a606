import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';

/** Looks proposals up. */
@Injectable()
export class ProposalRepository {
  /** The commitment a proposal is on, or null where there is no such proposal. */
  async commitmentOf(tx: Transaction, proposalId: string): Promise<string | null> {
    const rows = await tx.rows<{ commitment_id: string }>('select commitment_id from proposal where id = $1', [
      proposalId,
    ]);
    return rows[0]?.commitment_id ?? null;
  }
}
