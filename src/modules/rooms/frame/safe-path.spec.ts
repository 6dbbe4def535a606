import { safePath } from './safe-path.js';

describe('safePath', () => {
  it.each([
    ['/ledger?kind=study#top', '/ledger?kind=study#top'],
    ['/', '/'],
    ['//evil.example/a', '/'],
    ['/\\evil.example', '/'],
    ['/..//evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/x/..//evil.example', '/'],
    ['/a/../..//evil.example', '/'],
    ['/%2e%2e//evil.example', '/'],
    ['/%2E./ledger', '/'],
    ['/./\\evil.example', '/'],
    ['/ledger/..', '/'],
    ['/ledger?q=//a/../b', '/ledger?q=//a/../b'],
    ['https://evil.example', '/'],
    ['/a\r\nset-cookie: x', '/'],
    ['javascript:alert(1)', '/'],
    [undefined, '/'],
    [['/a', '/b'], '/'],
  ])('%j leads to %s', (wish, path) => {
    expect(safePath(wish)).toBe(path);
  });
});
