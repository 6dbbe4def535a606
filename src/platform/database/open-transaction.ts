import type { SideId } from '../../domain/shared/side-id.js';
import type { Transaction } from './transaction.js';

/** Runs a statement on the connection of the transaction. */
export type Ask = (sql: string, parameters: readonly unknown[]) => Promise<readonly object[]>;

/** What an open transaction stands on. */
export interface Ground {
  readonly sideId: SideId | null;
  readonly ask: Ask;
  /** Runs it only where its rows are not known. */
  readonly askOnce: Ask;
}

/** A transaction that is open, and the work that waits for its commit. */
export interface OpenTransaction {
  readonly tx: Transaction;
  readonly afterwards: readonly (() => void)[];
  /** From now on the handle refuses: the connection may soon work for another side. */
  readonly close: () => void;
}

/** The handle that repositories receive. */
export function openTransaction({ sideId, ask, askOnce }: Ground): OpenTransaction {
  const afterwards: (() => void)[] = [];
  let open = true;
  const whileOpen =
    (how: Ask) =>
    async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
      if (!open) throw new Error('the transaction has ended');
      return (await how(sql, parameters)) as Row[];
    };
  return {
    afterwards,
    tx: {
      sideId,
      rows: whileOpen(ask),
      keptRows: whileOpen(askOnce),
      afterCommit: (work) => afterwards.push(work),
    },
    close: () => {
      open = false;
    },
  };
}
