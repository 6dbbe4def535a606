import type { Transaction } from '../../../platform/database/transaction.js';
import type { RecordAuthor } from './record-author.js';

/** What a projection needs beside the record: the transaction, the commitment, the record's place and author. */
export interface Projecting {
  readonly tx: Transaction;
  readonly commitmentId: string;
  readonly sequence: number;
  /** 0 for a shared record. */
  readonly draft: number;
  readonly author: RecordAuthor;
}
