const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
/** A stop that hangs must not keep the process for ever. */
const STOP_WITHIN_MS = 30_000;

/** Runs `stop` once at the first signal and ends the process with 0, or with 1 where stopping failed or took too long. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
