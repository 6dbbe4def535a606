import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';

/** Evidence both sides can see; a draft's papers prove nothing to the other side. */
@Injectable()
export class SharedEvidenceRepository {
  async count(tx: Transaction, commitmentId: string): Promise<number> {
    const rows = await tx.rows<{ count: number }>(
      `select count(*)::int as count from evidence where commitment_id = $1 and visibility = 'shared'`,
      [commitmentId],
    );
    return rows[0]?.count ?? 0;
  }
}
