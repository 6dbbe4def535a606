import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';

/** Which commitments have an organisation of a side in the lead. */
@Injectable()
export class LeadsRepository {
  /** Ids of the open commitments that somebody of the side leads. */
  async ledBy(tx: Transaction, conferenceId: string, sideId: string): Promise<ReadonlySet<string>> {
    const rows = await tx.rows<{ id: string }>(
      `select c.id from commitment c join assignment a on a.commitment_id = c.id and a.part = 'lead' and a.side_id = $2
       where c.conference_id = $1 and c.closed_on is null`,
      [conferenceId, sideId],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
