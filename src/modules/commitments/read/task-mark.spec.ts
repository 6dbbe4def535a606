import { readTaskMark, writeTaskMark } from './task-mark.js';

describe('the mark of a task', () => {
  it.each([
    [{ rank: 0, due: '2026-11-30', number: '01.02' }],
    [{ rank: 1, due: 'infinity', number: 'A-7' }],
    [{ rank: 0, due: '2024-02-29', number: '08.030500' }],
  ] as const)('%j comes back from an address', (mark) => {
    expect(readTaskMark(writeTaskMark(mark))).toEqual(mark);
  });

  it.each([
    '',
    '2~infinity~01',
    '0~soon~01',
    '0~2026-02-30~01',
    '1~infinity~',
    '1~infinity~a b',
    '1~infinity',
    "0~2026-01-01~'",
  ])('%j is none', (text) => {
    expect(readTaskMark(text)).toBeNull();
  });
});
