import { cutPage } from './cursor-page.js';

describe('cutPage', () => {
  it.each([
    [[], [], null],
    [[1, 2], [1, 2], null],
    [[1, 2, 3], [1, 2], 2],
  ])('cuts %j at two rows', (found, items, next) => {
    expect(cutPage<number>(found, 2)).toEqual({ items, next });
  });
});
