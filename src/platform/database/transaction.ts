import type { EntityManager } from 'typeorm';

/**
 * One open transaction whose side has been set. Repositories take it as their first parameter, so that no statement can
 * run outside a transaction or without a side by mistake.
 */
export interface Transaction {
  readonly manager: EntityManager;
  readonly sideId: string | null;
  /** Runs one SQL statement and gives its rows (for update/delete … returning too). */
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Work to start once the transaction has committed; dropped when it rolls back. */
  afterCommit(work: () => void): void;
}
