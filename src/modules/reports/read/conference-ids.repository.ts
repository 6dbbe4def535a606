import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';

/** Which conferences are loaded. */
@Injectable()
export class ConferenceIdsRepository {
  /** In order of id. */
  async all(tx: Transaction): Promise<readonly string[]> {
    return (await tx.rows<{ id: string }>('select id from conference order by id')).map(({ id }) => id);
  }
}
