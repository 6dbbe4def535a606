import type { SideId } from '../../domain/shared/side-id.js';
import type { Transaction } from './transaction.js';

/** Runs a statement on the connection of the transaction. */
export type Ask = (sql: string, parameters: readonly unknown[]) => Promise<readonly object[]>;

/** What an open transaction stands on. */
export interface Ground {
  readonly sideId: SideId | null;
  readonly ask: Ask;
  /** Gives the rows where they are known, and runs it by `ask` where not. */
  readonly askOnce: (sql: string, parameters: readonly unknown[], ask: Ask) => Promise<readonly object[]>;
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
  // Asked again each time it runs: what waited for another's reading may come to run when this transaction has ended.
  const whileOpen: Ask = async (sql, parameters) => {
    if (!open) throw new Error('the transaction has ended');
    return ask(sql, parameters);
  };
  return {
    afterwards,
    tx: {
      sideId,
      rows: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
        (await whileOpen(sql, parameters)) as Row[],
      keptRows: async <Row>(sql: string, parameters: readonly unknown[] = []) => {
        if (!open) throw new Error('the transaction has ended');
        return (await askOnce(sql, parameters, whileOpen)) as Row[];
      },
      afterCommit: (work) => afterwards.push(work),
    },
    close: () => {
      open = false;
    },
  };
}
