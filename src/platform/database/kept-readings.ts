import type { SideId } from '../../domain/shared/side-id.js';

/** Enough for the readers of one connection; each holds a few kilobytes. */
const MOST = 32;

/** One statement as one side runs it; together with the data, it decides what comes back. */
export interface Asked {
  readonly sideId: SideId | null;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * What was read on one connection under one snapshot of the database. PostgreSQL names a snapshot by the transactions that
 * count as done in it, and hands their numbers out in order for as long as a connection lives; so the same name on the
 * same connection means the same data, to the last row. With the first other name everything is forgotten. Names change
 * more often than our data do: autovacuum's analyze and commits of other databases of the cluster count too. That costs
 * one reading and is never wrong, so it is left at that.
 */
export class KeptReadings<Rows> {
  private snapshot: string | null = null;
  private readonly known = new Map<string, Promise<Rows>>();

  /** The rows known or being read under this snapshot, or those that `read` gives. A reading that fails is not kept. */
  async get(snapshot: string, { sideId, sql, parameters }: Asked, read: () => Promise<Rows>): Promise<Rows> {
    if (snapshot !== this.snapshot) this.begin(snapshot);
    const key = JSON.stringify([sideId, parameters, sql]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const reading = read();
    if (this.known.size < MOST) this.known.set(key, reading);
    return reading.catch((error: unknown) => {
      if (this.known.get(key) === reading) this.known.delete(key);
      throw error;
    });
  }

  private begin(snapshot: string): void {
    this.known.clear();
    this.snapshot = snapshot;
  }
}
