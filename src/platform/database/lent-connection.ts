import { escapeLiteral, type PoolClient, type QueryResult } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { SideId } from '../../domain/shared/side-id.js';
import { BE_PATIENT } from './limits.js';

/** For whom a transaction runs; null sees shared rows only. */
export interface Scope {
  readonly sideId: SideId | null;
  /** Set by the few tasks of an operator that may wait and work for minutes; see `PATIENT`. */
  readonly patient?: true;
}

/** What a transaction may do; one that reads sees all its statements as of one moment, and a write in it is refused. */
export type Mode = 'write' | 'read';

const BEGIN: Readonly<Record<Mode, string>> = {
  write: 'start transaction',
  read: 'start transaction isolation level repeatable read, read only',
};

/** A connection of the pool for the time of one transaction. */
export class LentConnection {
  private gathering = false;

  private constructor(
    private readonly source: DataSource,
    private readonly runner: QueryRunner,
    readonly client: PoolClient,
  ) {}

  /** Waits for a free one. The runner gives a connection that broke back as broken. */
  static async of(source: DataSource): Promise<LentConnection> {
    const runner = source.createQueryRunner();
    try {
      return new LentConnection(source, runner, (await runner.connect()) as PoolClient);
    } catch (error) {
      await runner.release();
      throw error;
    }
  }

  /** Begins for a side, in one message: a transaction that has begun has its side. Gives the name of its snapshot. */
  async begin(mode: Mode, { sideId, patient }: Scope): Promise<string> {
    const side = `select set_config('luoshi.side', ${escapeLiteral(sideId ?? '')}, true)`;
    const limits = patient === true ? `; ${BE_PATIENT}` : '';
    const answers: unknown = await this.query(
      `${BEGIN[mode]}; ${side}, pg_current_snapshot()::text as snapshot${limits}`,
    );
    const [, answer] = answers as readonly [unknown, QueryResult<{ snapshot: string }>];
    return answer.rows[0]?.snapshot ?? '';
  }

  /** Runs one statement, under a name where its plan is to be kept. */
  async send(sql: string, parameters: readonly unknown[] = [], name?: string): Promise<readonly object[]> {
    return (await this.query(sql, parameters, name)).rows;
  }

  async release(): Promise<void> {
    await this.runner.release();
  }

  private async query(text: string, parameters: readonly unknown[] = [], name?: string): Promise<QueryResult<object>> {
    const values = [...parameters];
    this.source.logger.logQuery(text, values, this.runner);
    this.gather();
    return this.client.query<object>({ text, values, name });
  }

  /** Statements asked for in one go leave in one packet: each packet would wake the database of its own. */
  private gather(): void {
    const { stream } = this.client.connection;
    if (this.gathering) return;
    this.gathering = true;
    stream.cork();
    process.nextTick(() => {
      this.gathering = false;
      stream.uncork();
    });
  }
}
