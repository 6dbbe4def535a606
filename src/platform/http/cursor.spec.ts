import fc from 'fast-check';
import { decodeCursor, decodeMoment, encodeCursor, encodeMoment } from './cursor.js';
import { Problem } from './problem.js';

const ID = '0b6a4d1e-9c5f-4a51-8f3e-3c2b1a09f8e7';
const REFUSAL = expect.objectContaining({
  code: 'invalid_input',
  details: { faults: [{ pointer: '/cursor', detail: 'cursor' }] },
});

describe('decodeCursor', () => {
  it('gives back what was packed, and nothing for no cursor', () => {
    expect(decodeCursor(encodeCursor('07.03 項目'))).toBe('07.03 項目');
    expect([decodeCursor(undefined), decodeCursor('')]).toEqual([null, null]);
  });

  it.each([
    ['a NUL', 'AA'],
    ['a line end', encodeCursor('1\n2')],
    ['no base64', '%%%'],
    ['padding', `${encodeCursor('a')}==`],
    ['half a character', '_w'],
  ])('refuses %s, naming the parameter', (_, cursor) => {
    expect(() => decodeCursor(cursor)).toThrow(REFUSAL);
  });
});

describe('decodeMoment', () => {
  it.each([
    '2026-11-22 04:00:00+00',
    '2026-11-22 12:00:00.123456+08',
    '2026-11-22T04:00:00.123Z',
    '2026-11-22 09:30:00+05:30',
  ])('gives back %s', (at) => expect(decodeMoment(encodeMoment({ at, id: ID }))).toEqual({ at, id: ID }));

  it.each([
    ['a day there is not', `2026-02-30 00:00:00+00_${ID}`],
    ['an hour there is not', `2026-11-22 24:00:00+00_${ID}`],
    ['a zone there is not', `2026-11-22 04:00:00+99_${ID}`],
    ['no zone', `2026-11-22 04:00:00_${ID}`],
    ['a year beyond', `+275760-09-13T00:00:00.000Z_${ID}`],
    ['dashes for an id', `2026-11-22 04:00:00+00_${'-'.repeat(36)}`],
    ['a key of another list', '07.03'],
    ['more than there should be', `2026-11-22 04:00:00+00_${ID}_x`],
  ])('refuses %s', (_, key) => {
    expect(() => decodeMoment(encodeCursor(key))).toThrow(REFUSAL);
  });

  it('either gives what can exist or refuses, whatever is sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string().map(encodeCursor), fc.base64String()), (text) => {
        try {
          const moment = decodeMoment(text);
          if (moment !== null) expect(new Date(moment.at).getTime()).not.toBeNaN();
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
    );
  });
});
