import { constants } from 'node:os';
import { Standing } from '../boot/standing.js';
import { stopOnSignal } from '../boot/stop-on-signal.js';

/**
 * Runs a command that starts something of its own, and leaves all of it at the end, at a failure and at a signal, whenever
 * that comes. A signal ends the process with 128 and its number, as a shell expects.
 */
export async function withStanding<Result>(work: (standing: Standing) => Promise<Result>): Promise<Result> {
  const standing = new Standing();
  const stopListening = stopOnSignal(
    () => standing.fall(),
    (signal) => 128 + constants.signals[signal],
  );
  try {
    return await work(standing);
  } finally {
    await standing.fall();
    stopListening();
  }
}
