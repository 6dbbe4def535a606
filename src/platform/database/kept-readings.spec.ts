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

  it('reads once under one snapshot, anew under the next, and anew under one that comes back', async () => {
    const seen = [];
    for (const snapshot of ['7:7:', '7:7:', '7:8:7', '7:7:', '7:7:'])
      seen.push(await readings.get(snapshot, ASKED, read));
    expect(seen).toEqual([1, 1, 2, 3, 3]);
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

  it('shares what is being read, and keeps no failure', async () => {
    const failing = (): Promise<number> => Promise.reject(new Error('gone'));
    const both = await Promise.allSettled([readings.get('7:7:', ASKED, failing), readings.get('7:7:', ASKED, read)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(reads).toBe(0);
    expect(await readings.get('7:7:', ASKED, read)).toBe(1);
  });

  it('keeps so many and reads the rest each time', async () => {
    for (let place = 0; place < 40; place += 1) await readings.get('7:7:', { ...ASKED, parameters: [place] }, read);
    await readings.get('7:7:', { ...ASKED, parameters: [0] }, read);
    expect(reads).toBe(40);
    await readings.get('7:7:', { ...ASKED, parameters: [39] }, read);
    expect(reads).toBe(41);
  });
});
