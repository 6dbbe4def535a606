import { KeptReadings } from './kept-readings.js';

const ASKED = { sideId: 'north', sql: 'select $1', parameters: [1] };

describe('KeptReadings', () => {
  let readings: KeptReadings<number>;
  let reads: number;
  const read = (): Promise<number> => Promise.resolve((reads += 1));

  beforeEach(() => {
    readings = new KeptReadings();
    reads = 0;
  });

  const under = async (...snapshots: readonly string[]): Promise<readonly number[]> => {
    const seen = [];
    for (const snapshot of snapshots) seen.push(await readings.get(snapshot, ASKED, read));
    return seen;
  };

  it('reads once under each snapshot, also where pages of two take turns', async () => {
    expect(await under('7:7:', '7:7:', '7:8:7', '7:7:', '7:8:7')).toEqual([1, 1, 2, 1, 2]);
  });

  it('lets go of the oldest snapshot', async () => {
    expect(await under('1', '2', '3', '4', '5', '2', '1')).toEqual([1, 2, 3, 4, 5, 2, 6]);
  });

  it('reads anew once told to forget, also what was being read then', async () => {
    let answer = (_rows: number): void => undefined;
    const slow = readings.get('7:7:', ASKED, () => new Promise<number>((resolve) => (answer = resolve)));
    readings.forget();
    expect(await under('7:7:')).toEqual([1]);
    answer(0);
    expect([await slow, ...(await under('7:7:'))]).toEqual([0, 1]);
  });

  it.each([
    ['side', { ...ASKED, sideId: 'south' }],
    ['reader of no side', { ...ASKED, sideId: null }],
    ['text', { ...ASKED, sql: 'select $1::int' }],
    ['value', { ...ASKED, parameters: [2] }],
    ['kind of value', { ...ASKED, parameters: ['1'] }],
    ['number of values', { ...ASKED, parameters: [1, null] }],
  ])('takes another %s for another reading', async (_, other) => {
    await readings.get('7:7:', ASKED, read);
    expect(await readings.get('7:7:', other, read)).toBe(2);
    expect(await readings.get('7:7:', ASKED, read)).toBe(1);
  });

  it('shares what is being read', async () => {
    expect(await Promise.all([1, 2, 3].map(() => readings.get('7:7:', ASKED, read)))).toEqual([1, 1, 1]);
  });

  it('keeps no failure, and lets who waited for it read himself', async () => {
    const failing = (): Promise<number> => Promise.reject(new Error('gone'));
    const both = await Promise.allSettled([readings.get('7:7:', ASKED, failing), readings.get('7:7:', ASKED, read)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await readings.get('7:7:', ASKED, read)).toBe(2);
  });

  it('keeps the newest so many', async () => {
    for (let place = 0; place < 240; place += 1) await readings.get('7:7:', { ...ASKED, parameters: [place] }, read);
    await readings.get('7:7:', { ...ASKED, parameters: [239] }, read);
    expect(reads).toBe(240);
    await readings.get('7:7:', { ...ASKED, parameters: [0] }, read);
    expect(reads).toBe(241);
  });
});
