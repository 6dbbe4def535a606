import type { EntityManager } from 'typeorm';
import type { SideId } from '../../domain/shared/side-id.js';
import type { Transaction } from './transaction.js';

/** A transaction about to be opened, and the work that waits for its commit. */
export interface OpenTransaction {
  readonly afterwards: readonly (() => void)[];
  with(manager: EntityManager): Transaction;
}

/** Prepares the handle that repositories receive. */
export function openTransaction(sideId: SideId | null): OpenTransaction {
  const afterwards: (() => void)[] = [];
  return {
    afterwards,
    with: (manager) => ({
      manager,
      sideId,
      rows: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
        rowsOf<Row>(await manager.query<unknown>(sql, [...parameters])),
      afterCommit: (work) => afterwards.push(work),
    }),
  };
}

/** TypeORM answers `[rows, count]` for update and delete, and plain rows for everything else. */
function rowsOf<Row>(answer: unknown): Row[] {
  if (!Array.isArray(answer)) return [];
  const changed = answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
  return (changed ? answer[0] : answer) as Row[];
}
