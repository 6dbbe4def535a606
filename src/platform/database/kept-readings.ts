import type { SideId } from '../../domain/shared/side-id.js';

/** Enough for the readers of a busy minute; a reading holds some kilobytes, that of a large directory some hundred. */
const MOST = 200;
/** A page that began before a commit still reads under the older name while others read under the newer. */
const SNAPSHOTS = 4;

/** One statement as one side runs it; together with the data, it decides what comes back. */
export interface Asked {
  readonly sideId: SideId | null;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * What was read under the last few snapshots of the database. PostgreSQL names a snapshot by the transactions that count as
 * done in it, and hands their numbers out in order for as long as it runs; so the same name on connections to the same run
 * of it means the same data, to the last row. After a crash numbers may be given out again: whoever owns the connections
 * says `forget` with every new one, before it is first read on. Names change more often than our data do: autovacuum's
 * analyze and commits of other databases of the cluster count too. That costs one reading and is never wrong, so it is
 * left at that.
 */
export class KeptReadings<Rows> {
  private readonly known = new Map<string, Map<string, Promise<Rows>>>();

  /**
   * The rows known or being read under this snapshot, or those that `read` gives. A reading that fails is not kept, and who
   * waited for it on another connection reads himself.
   */
  async get(snapshot: string, { sideId, sql, parameters }: Asked, read: () => Promise<Rows>): Promise<Rows> {
    const kept = this.under(snapshot);
    const key = JSON.stringify([sideId, parameters, sql]);
    const known = kept.get(key);
    if (known !== undefined) return known.catch(read);
    const reading = read();
    kept.set(key, reading);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return reading.catch((error: unknown) => {
      if (kept.get(key) === reading) kept.delete(key);
      throw error;
    });
  }

  /** Nothing that was read counts from now on. */
  forget(): void {
    this.known.clear();
  }

  private under(snapshot: string): Map<string, Promise<Rows>> {
    const known = this.known.get(snapshot);
    if (known !== undefined) return known;
    const fresh = new Map<string, Promise<Rows>>();
    this.known.set(snapshot, fresh);
    const [oldest] = this.known.keys();
    if (this.known.size > SNAPSHOTS && oldest !== undefined) this.known.delete(oldest);
    return fresh;
  }
}
