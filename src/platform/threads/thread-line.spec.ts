import { ThreadEnded } from './asked-thread.js';
import { ThreadLine } from './thread-line.js';

type Answer = number | string;

/** A thread's program, as text: what it posts, throws or waits for. */
const program = (text: string): URL => new URL(`data:text/javascript,${encodeURIComponent(text)}`);
const DOUBLES = program(
  `import { parentPort, workerData } from 'node:worker_threads'; parentPort.postMessage(2 * workerData);`,
);
const WAITS = program(`setInterval(() => undefined, 1000);`);
const GROWS = program(`const kept = []; for (;;) kept.push(Array.from({ length: 1000 }, (_, n) => ({ n })));`);
const THROWS = program(`throw new TypeError('no such thing');`);
const LEAVES = program(`process.exit(3);`);

const bounds = { megabytes: 64, milliseconds: null };
const line = (address: URL, different: object = {}, most = 3) =>
  new ThreadLine<number, Answer>({ ...bounds, program: address, ...different }, most);
const failed = (asked: Promise<unknown>): Promise<unknown> => asked.then(String, (error: unknown) => error);

describe('a line of threads', () => {
  it('answers one after another', async () => {
    const doubles = line(DOUBLES);
    expect(await Promise.all([1, 2, 3].map((each) => doubles.ask(each)))).toEqual([2, 4, 6]);
  });

  it('sends away who comes when too many wait, and takes the next once there is room', async () => {
    const doubles = line(DOUBLES, {}, 2);
    const asked = [1, 2, 3].map((each) => failed(doubles.ask(each)));
    expect(await Promise.all(asked)).toEqual(['2', '4', expect.objectContaining({ code: 'unavailable' })]);
    expect(await doubles.ask(4)).toBe(8);
  });

  it.each([
    ['late', WAITS, { milliseconds: 1 }],
    ['out_of_memory', GROWS, { megabytes: 8 }],
  ])('tells of one that was ended: %s', async (end, address, different) => {
    const error = await failed(line(address, different).ask(1));
    expect(error).toBeInstanceOf(ThreadEnded);
    expect(error).toMatchObject({ end });
  });

  it('that closes ends the one in work and sends away all that wait, and those that come later', async () => {
    const waits = line(WAITS);
    const asked = [1, 2].map((each) => failed(waits.ask(each)));
    await Promise.resolve(); // the first one is in work from here on
    waits.close();
    const unavailable = expect.objectContaining({ code: 'unavailable' });
    expect(await Promise.all([...asked, failed(waits.ask(3))])).toEqual([unavailable, unavailable, unavailable]);
  });

  it('passes on what the program threw, and says where it left without an answer', async () => {
    expect(await failed(line(THROWS).ask(1))).toMatchObject({ name: 'TypeError', message: 'no such thing' });
    expect(await failed(line(LEAVES).ask(1))).toMatchObject({ message: 'a thread ended with 3 and no answer' });
  });
});
