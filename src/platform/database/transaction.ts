/**
 * One open transaction whose side has been set. Repositories take it as their first parameter, so that no statement can
 * run outside a transaction or without a side by mistake.
 */
export interface Transaction {
  readonly sideId: string | null;
  /**
   * Runs one SQL statement and gives its rows (for update/delete … returning too). Several may be asked for at once; they
   * run one after the other in the order asked. Throws once the transaction has ended.
   */
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /**
   * The same for a statement that is dear and the same for many pages: where nothing at all was committed since it was last
   * run for this side, on whichever connection, its rows of then, which nobody may change. A transaction that may write runs
   * it each time.
   */
  keptRows<Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  /** Work to start once the transaction has committed; dropped when it rolls back. */
  afterCommit(work: () => void): void;
}
