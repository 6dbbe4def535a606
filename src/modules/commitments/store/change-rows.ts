import type { Projecting } from './projecting.js';

/** How many rows of which table a record means. */
export interface MeantRows {
  readonly table: string;
  readonly rows: number;
}

/**
 * Runs an insert or update that a record means. Throws where it changed more or fewer rows than the record says, so that a
 * projection can never fall behind its records in silence: the whole transaction is undone.
 */
export async function changeRows(
  { tx, commitmentId }: Projecting,
  { table, rows }: MeantRows,
  sql: string,
  parameters: readonly unknown[],
): Promise<void> {
  const changed = (await tx.rows(`${sql} returning 1`, parameters)).length;
  if (changed !== rows) throw new Error(`commitment ${commitmentId}: ${changed} rows of ${table} instead of ${rows}`);
}
