import { type Pauses, retryOnConflict, sqlState } from './retry-on-conflict.js';

const failure = (code: string): Error => Object.assign(new Error(code), { driverError: { code } });

/** Pauses that take no time, as long as `share` of what they may be. */
function pausesOf(share: number): { readonly waited: number[]; readonly pauses: Pauses } {
  const waited: number[] = [];
  const chance = (below: number): number => Math.min(below - 1, Math.floor(share * below));
  const wait = (ms: number): Promise<void> => Promise.resolve(void waited.push(ms));
  return { waited, pauses: { chance, wait } };
}

/** Work that fails with the codes in turn and then succeeds. */
function failing(...codes: string[]) {
  return jest.fn(() => {
    const code = codes.shift();
    return code === undefined ? Promise.resolve('done') : Promise.reject(failure(code));
  });
}

describe('retryOnConflict', () => {
  it.each([
    ['the shortest', 0, [5, 5, 5]],
    ['a middling', 0.5, [10, 18, 28]],
    ['the longest', 1, [15, 30, 50]],
  ])('pauses longer after each conflict: %s of chance', async (_, share, expected) => {
    const { waited, pauses } = pausesOf(share);
    expect(await retryOnConflict(failing('40001', '40P01', '40001'), pauses)).toBe('done');
    expect(waited).toEqual(expected);
  });

  it('gives up after the fourth try, without a pause after it', async () => {
    const { waited, pauses } = pausesOf(0);
    const work = failing('40001', '40001', '40001', '40001', '40001');
    await expect(retryOnConflict(work, pauses)).rejects.toThrow('40001');
    expect([work.mock.calls.length, waited.length]).toEqual([4, 3]);
  });

  it.each(['23505', '55P03', '57014'])('passes %s on at once', async (code) => {
    const { waited, pauses } = pausesOf(0);
    await expect(retryOnConflict(failing(code), pauses)).rejects.toThrow(code);
    expect(waited).toEqual([]);
  });

  it('really waits, within its bounds, where nothing else is put in its place', async () => {
    const begun = performance.now();
    expect(await retryOnConflict(failing('40001'))).toBe('done');
    expect(performance.now() - begun).toBeGreaterThanOrEqual(4);
  });
});

describe('sqlState', () => {
  it.each([
    [failure('40001'), '40001'],
    [Object.assign(new Error(), { code: '23505' }), '23505'],
    [new Error('no code'), null],
    ['text', null],
    [null, null],
  ])('of %p is %p', (error, state) => expect(sqlState(error)).toBe(state));
});
