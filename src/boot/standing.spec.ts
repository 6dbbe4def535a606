import { setImmediate as nextTurn } from 'node:timers/promises';
import { Standing } from './standing.js';

/** A piece whose making is ended by the test. */
function aPiece(name: string, said: string[]) {
  let finish: (error?: Error) => void = () => undefined;
  const made = new Promise<string>((resolve, reject) => {
    finish = (error) => (error === undefined ? resolve(name) : reject(error));
  });
  return {
    finish: (error?: Error) => finish(error),
    make: () => made,
    release: (piece: string) => void said.push(piece),
  };
}

/** What has become of a promise after all that waited for it: before the next turn every promise that can has settled. */
async function fateOf(promise: Promise<unknown>): Promise<string> {
  const open = nextTurn('open');
  return Promise.race([promise.then(() => 'done').catch((error: Error) => error.message), open]);
}

describe('Standing', () => {
  let standing: Standing;
  let said: string[];
  beforeEach(() => {
    standing = new Standing();
    said = [];
  });
  const raise = (name: string) =>
    standing.raise(
      () => Promise.resolve(name),
      (piece) => void said.push(piece),
    );

  it('is left in the order of need, once', async () => {
    expect([await raise('database'), await raise('application')]).toEqual(['database', 'application']);
    await Promise.all([standing.fall(), standing.fall()]);
    await standing.fall();
    expect(said).toEqual(['application', 'database']);
  });

  it('waits for what is just being made, releases it, and lets nobody go on with it', async () => {
    await raise('folder');
    const database = aPiece('database', said);
    const raised = standing.raise(database.make, database.release);
    const fallen = standing.fall();
    expect(await fateOf(fallen)).toBe('open');
    database.finish();
    await fallen;
    expect(said).toEqual(['database', 'folder']);
    expect(await fateOf(raised)).toBe('open');
  });

  it('says nothing of a piece that fails while the process is left: that it is left is the reason', async () => {
    const database = aPiece('database', said);
    const raised = standing.raise(database.make, database.release);
    const fallen = standing.fall();
    database.finish(new Error('cut short'));
    await fallen;
    expect([said, await fateOf(raised)]).toEqual([[], 'open']);
  });

  it('makes nothing any more once it is left', async () => {
    await standing.fall();
    const make = jest.fn(() => Promise.resolve('late'));
    expect(await fateOf(standing.raise(make, () => undefined))).toBe('open');
    expect(make).not.toHaveBeenCalled();
  });

  it('tells the caller of a piece that could not be made, and can be left afterwards', async () => {
    await raise('folder');
    await expect(
      standing.raise(
        () => Promise.reject(new Error('no room')),
        () => undefined,
      ),
    ).rejects.toThrow('no room');
    await standing.fall();
    expect(said).toEqual(['folder']);
  });

  it('releases the others where one cannot be released, and says so', async () => {
    await raise('database');
    await standing.raise(
      () => Promise.resolve('application'),
      () => Promise.reject(new Error('hangs')),
    );
    await raise('mail');
    await expect(standing.fall()).rejects.toThrow('hangs');
    expect(said).toEqual(['mail', 'database']);
  });
});
