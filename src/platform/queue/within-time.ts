/** Thrown where an answer did not come in time; what was asked for may still happen afterwards. */
export class TooLate extends Error {
  constructor(what: string, limitMs: number) {
    super(`${what}: no answer within ${limitMs} ms`);
    this.name = 'TooLate';
  }
}

/** The answer, or TooLate after `limitMs`. A driver that waits for its server to come back must not hold up what waits for it. */
export async function withinTime<T>(what: string, limitMs: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate(what, limitMs)), limitMs);
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
  }
}
