import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/transaction.js';

/** Which conferences there are, and their sides. */
@Injectable()
export class ConferencesRepository {
  async ids(tx: Transaction): Promise<readonly string[]> {
    return (await tx.rows<{ id: string }>('select id from conference order by id')).map(({ id }) => id);
  }

  /** Every side of every conference, each id once: what a scan of fenced rows has to go through. */
  async sideIds(tx: Transaction): Promise<readonly string[]> {
    return (await tx.rows<{ id: string }>('select distinct id from side order by id')).map(({ id }) => id);
  }
}
