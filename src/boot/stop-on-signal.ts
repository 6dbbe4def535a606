const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
export type StopSignal = (typeof SIGNALS)[number];

/** A stop that hangs must not keep the process for ever. */
const STOP_WITHIN_MS = 30_000;

/**
 * Runs `stop` once at the first signal and ends the process: with 0 or the code that the signal is given, or with 1 where
 * stopping failed or took too long. The function that comes back takes the listeners away again.
 */
export function stopOnSignal(stop: () => Promise<void>, codeOf: (signal: StopSignal) => number = () => 0): () => void {
  let stopping = false;
  const listeners = SIGNALS.map((signal) => {
    const listener = (): void => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
      stop().then(
        () => process.exit(codeOf(signal)),
        () => process.exit(1),
      );
    };
    process.on(signal, listener);
    return () => process.off(signal, listener);
  });
  return () => listeners.forEach((remove) => remove());
}
