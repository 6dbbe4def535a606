import { awaitQueue } from './await-queue.js';
import { StartRefused } from './start-refused.js';

describe('awaitQueue', () => {
  it('asks until the queue answers', async () => {
    const answers = [false, false, true];
    let asked = 0;
    await awaitQueue({ ping: () => Promise.resolve(answers[asked++] ?? true) }, { seconds: 60, pauseMs: 1 });
    expect(asked).toBe(3);
  });

  it('gives up in the end, and says after how long', async () => {
    const silent = { ping: () => Promise.resolve(false) };
    const refusal = await awaitQueue(silent, { seconds: 0, pauseMs: 1 }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StartRefused);
    expect(refusal).toMatchObject({ reason: 'queue_silent', params: { seconds: 0 } });
  });
});
