import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { SideId } from '../../domain/shared/side-id.js';
import { KeptReadings } from './kept-readings.js';
import { LentConnection, type Mode, type Scope } from './lent-connection.js';
import { type Ask, type Ground, type OpenTransaction, openTransaction } from './open-transaction.js';
import { retryOnConflict } from './retry-on-conflict.js';
import { StatementNames } from './statement-names.js';
import type { Transaction } from './transaction.js';

type Work<T> = (tx: Transaction) => Promise<T>;

/** What came of the work, and what waits for its commit. */
interface Done<T> {
  readonly result: T;
  readonly afterwards: readonly (() => void)[];
}

/** The only way into the database: one transaction, one side, all or nothing. */
@Injectable()
export class UnitOfWork {
  private readonly names = new StatementNames();
  private readonly kept = new KeptReadings<readonly object[]>();
  private readonly known = new WeakSet<PoolClient>();

  constructor(private readonly source: DataSource) {}

  /**
   * Runs `work` in a transaction fenced to the scope's side and commits. It is run again as a whole after a deadlock or
   * serialization failure, so it must have no effect of its own outside the transaction but through `afterCommit`.
   */
  async run<T>(scope: Scope, work: Work<T>): Promise<T> {
    return settled(await retryOnConflict(() => this.once('write', scope, work)));
  }

  /**
   * Runs `work` as `run` does, but every statement sees the database as it stood at the first one, and a write is refused:
   * for pages, and for reading what must agree over several statements.
   */
  async read<T>(scope: Scope, work: Work<T>): Promise<T> {
    return settled(await this.once('read', scope, work));
  }

  private async once<T>(mode: Mode, scope: Scope, work: Work<T>): Promise<Done<T>> {
    const connection = await LentConnection.of(this.source);
    this.welcome(connection.client);
    try {
      const snapshot = await connection.begin(mode, scope);
      const opened = openTransaction(this.ground(connection, scope.sideId, mode === 'read' ? snapshot : null));
      const result = await finished(opened, work);
      await connection.send('commit');
      return { result, afterwards: opened.afterwards };
    } catch (error) {
      await connection.send('rollback').catch(() => undefined); // the connection may be what failed
      throw error;
    } finally {
      await connection.release();
    }
  }

  private ground(connection: LentConnection, sideId: SideId | null, snapshot: string | null): Ground {
    const ask: Ask = (sql, parameters) => connection.send(sql, parameters, this.names.of(sql));
    const askOnce: Ground['askOnce'] = (sql, parameters, how) =>
      snapshot === null
        ? how(sql, parameters)
        : this.kept.get(snapshot, { sideId, sql, parameters }, () => how(sql, parameters));
    return { sideId, ask, askOnce };
  }

  /** A connection not seen before may lead to a database that was started again since. */
  private welcome(client: PoolClient): void {
    if (this.known.has(client)) return;
    this.known.add(client);
    this.kept.forget();
  }
}

async function finished<T>({ tx, close }: OpenTransaction, work: Work<T>): Promise<T> {
  try {
    return await work(tx);
  } finally {
    close();
  }
}

function settled<T>({ result, afterwards }: Done<T>): T {
  for (const start of afterwards) start();
  return result;
}
