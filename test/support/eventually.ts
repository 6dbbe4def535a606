const LOOK_EVERY_MS = 25;

/** Waits until the question gives something other than null, undefined or false; fails with the last answer's question after `withinMs`. */
export async function eventually<T>(
  what: string,
  question: () => Promise<T> | T,
  withinMs = 15_000,
): Promise<NonNullable<T>> {
  const end = performance.now() + withinMs;
  for (;;) {
    const answer = await question();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
