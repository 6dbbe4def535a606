import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SideId } from '../../domain/shared/side-id.js';
import { openTransaction, type OpenTransaction } from './open-transaction.js';
import { retryOnConflict } from './retry-on-conflict.js';
import type { Transaction } from './transaction.js';

/** For whom a transaction runs; null sees shared rows only. */
export interface Scope {
  readonly sideId: SideId | null;
}

/** The only way into the database: one transaction, one side, all or nothing. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly source: DataSource) {}

  /**
   * Runs `work` in a transaction fenced to the scope's side and commits. It is run again as a whole after a deadlock or
   * serialization failure, so it must have no effect of its own outside the transaction but through `afterCommit`.
   */
  async run<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { result, afterwards } = await retryOnConflict(async () => {
      const opened: OpenTransaction = openTransaction(scope.sideId);
      const done = await this.source.transaction(async (manager) => {
        await manager.query(`select set_config('luoshi.side', $1, true)`, [scope.sideId ?? '']);
        return work(opened.with(manager));
      });
      return { result: done, afterwards: opened.afterwards };
    });
    for (const start of afterwards) start();
    return result;
  }
}
