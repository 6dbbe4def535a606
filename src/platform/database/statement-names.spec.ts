import { StatementNames } from './statement-names.js';

describe('StatementNames', () => {
  it('names a text from its third use on, always alike, and another text otherwise', () => {
    const names = new StatementNames();
    const uses = Array.from({ length: 5 }, () => names.of('select 1'));
    expect(uses).toEqual([undefined, undefined, 'luoshi_1', 'luoshi_1', 'luoshi_1']);
    expect([1, 2, 3].map(() => names.of('select 2')).at(-1)).toBe('luoshi_2');
  });

  it('names so many texts and no more, whatever readers ask for', () => {
    const names = new StatementNames();
    const all = Array.from({ length: 5000 }, (_, text) => [1, 2, 3].map(() => names.of(`select ${text}`)).at(-1));
    expect(new Set(all.filter((name) => name !== undefined)).size).toBe(120);
    expect(names.of('select 0')).toBe('luoshi_1');
    expect(names.of('select 4999')).toBeUndefined();
  });

  it('forgets how often rare texts were used, and still names what is frequent', () => {
    const names = new StatementNames();
    for (let text = 0; text < 2500; text += 1) names.of(`select ${text}`);
    expect([1, 2, 3].map(() => names.of('frequent')).at(-1)).toBe('luoshi_1');
  });
});
