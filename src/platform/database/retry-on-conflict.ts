import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** serialization_failure and deadlock_detected: PostgreSQL's own advice is to run the whole transaction again. */
const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 4;
const SHORTEST_PAUSE_MS = 5;
/** The longest pause after the first, second and third conflict. */
const LONGEST_PAUSES_MS = [15, 30, 50];

/** Where the pauses come from; tests put their own in its place. */
export interface Pauses {
  /** A whole number from 0 up to, but without, `below`. */
  readonly chance: (below: number) => number;
  readonly wait: (ms: number) => Promise<unknown>;
}

const PAUSES: Pauses = { chance: (below) => randomInt(below), wait: (ms) => wait(ms) };

/** SQLSTATE of a driver error, or null where it is none. */
export function sqlState(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'driverError' in error ? sqlState(error.driverError) : null;
}

/** True for a deadlock or serialization failure: the same again may well succeed. */
export function isConflict(error: unknown): boolean {
  return RETRYABLE.has(sqlState(error) ?? '');
}

/**
 * Runs `work` again after a deadlock or serialization failure, four times in all; any other error passes at once. Between
 * two tries it pauses for a time of chance, 5 to 50 ms and longer each time, so that those that met do not meet again.
 */
export async function retryOnConflict<T>(work: () => Promise<T>, pauses: Pauses = PAUSES): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
      const longest = LONGEST_PAUSES_MS[attempt - 1] ?? SHORTEST_PAUSE_MS;
      await pauses.wait(SHORTEST_PAUSE_MS + pauses.chance(longest - SHORTEST_PAUSE_MS + 1));
    }
  }
}
