import { safePath } from './safe-path.js';

describe('safePath', () => {
  it.each([
    ['/ledger?kind=study#top', '/ledger?kind=study#top'],
    ['/', '/'],
    ['//evil.example/a', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/a\r\nset-cookie: x', '/'],
    ['javascript:alert(1)', '/'],
    [undefined, '/'],
    [['/a', '/b'], '/'],
  ])('%j leads to %s', (wish, path) => {
    expect(safePath(wish)).toBe(path);
  });
});
