import { refuseShape, SHAPE } from './refuse-shape.js';

const members = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, n]));
const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

describe('refuseShape', () => {
  it.each([
    ['no body', undefined],
    ['a text', 'x'.repeat(1_000_000)],
    ['the bytes of an upload', Buffer.alloc(1_000_000)],
    ['as many members as allowed', members(SHAPE.members)],
    ['as many items as allowed', Array.from({ length: SHAPE.items }, () => 1)],
    ['as many levels as allowed', nested(SHAPE.depth)],
  ])('takes %s', (_, body) => {
    expect(() => refuseShape(body)).not.toThrow();
  });

  it.each([
    ['a member too many', members(SHAPE.members + 1)],
    ['an item too many', Array.from({ length: SHAPE.items + 1 }, () => 1)],
    ['a level too many', nested(SHAPE.depth + 1)],
    ['too many values in all', Array.from({ length: 100 }, () => members(60))],
  ])('refuses %s', (_, body) => {
    expect(() => refuseShape(body)).toThrow(expect.objectContaining({ code: 'too_large' }));
  });

  it('stops at the first bound instead of walking on', () => {
    let read = 0;
    const wide = Array.from({ length: SHAPE.items + 1 }, () => ({
      get inside() {
        return (read += 1);
      },
    }));
    expect(() => refuseShape({ wide })).toThrow();
    expect(read).toBe(0);
  });
});
