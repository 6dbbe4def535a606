import { stableId } from './stable-id.js';

describe('stableId', () => {
  it('gives the same version-5 UUID for the same parts, and another for any others', () => {
    const id = stableId('statement', 'c', '01.01', 0);
    expect(id).toBe(stableId('statement', 'c', '01.01', 0));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const others = [
      stableId('statement', 'c', '01.01', 1),
      stableId('statement', 'c', '01.0', '10'),
      stableId('statement', 'c01.01', '', 0),
      stableId('statement', 'c', '01.01', '0'),
      stableId('statementc', '01.01', 0),
    ];
    expect(new Set([id, ...others]).size).toBe(others.length + 1);
  });
});
