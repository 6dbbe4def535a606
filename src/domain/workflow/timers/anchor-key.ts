const CHAIN = /^(?:timer:[^:]+:)*/;

/** What a key counts from in the end: without the timers between, and without which repetition of a notice it is. */
export function rootKey(anchorKey: string): string {
  return anchorKey.replace(CHAIN, '').replace(/#.*$/, '');
}

/** The key under another chain of timers; `prefix` is what stands before the root's key. */
export function rechained(anchorKey: string, prefix: string): string {
  return `${prefix}${anchorKey.replace(CHAIN, '')}`;
}
