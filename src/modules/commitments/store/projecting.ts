import type { Transaction } from '../../../platform/database/transaction.js';
import type { RecordAuthor } from './record-author.js';

/** What a projection needs beside the record: the transaction, the commitment, the record's sequence and author. */
export interface Projecting {
  readonly tx: Transaction;
  readonly commitmentId: string;
  readonly sequence: number;
  readonly author: RecordAuthor;
}
