import { FirstFew } from './first-few.js';

describe('the first few', () => {
  it.each([
    [0, [], 0],
    [2, [1, 2], 0],
    [5, [1, 2, 3], 2],
  ])('of %i are kept in order, and all are counted', (count, kept, beyond) => {
    const few = new FirstFew<number>(3);
    for (let each = 1; each <= count; each += 1) few.add(each);
    expect([few.kept, few.all, few.beyond]).toEqual([kept, count, beyond]);
  });
});
