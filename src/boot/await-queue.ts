import { setTimeout as wait } from 'node:timers/promises';
import { StartRefused } from './start-refused.js';

/** How long a start waits for the queue: a Redis that is restarted beside the worker is back long before. */
const WITHIN_SECONDS = 60;
const PAUSE_MS = 1_000;

/** Waits until the queue answers. Throws StartRefused after a minute: whoever supervises the process should see it. */
export async function awaitQueue(
  queue: { ping(): Promise<boolean> },
  limits: { readonly seconds: number; readonly pauseMs: number } = { seconds: WITHIN_SECONDS, pauseMs: PAUSE_MS },
): Promise<void> {
  const end = performance.now() + limits.seconds * 1000;
  while (!(await queue.ping())) {
    if (performance.now() >= end) throw new StartRefused('queue_silent', { seconds: limits.seconds });
    await wait(limits.pauseMs);
  }
}
