import { differingFields } from './differing-fields.js';

describe('differingFields', () => {
  it.each<[unknown, unknown, readonly string[]]>([
    [{ a: 1, b: { c: 2 } }, { b: { c: 2 }, a: 1 }, []],
    [{ a: 1 }, { a: 2 }, ['a']],
    [{ title: { en: 'x', 'zh-Hant': 'y' } }, { title: { en: 'z', 'zh-Hant': 'y' } }, ['title.en']],
    [{ a: [1, 2] }, { a: [2, 1] }, ['a']],
    [{ a: null }, { a: { b: 1 } }, ['a']],
    [{ a: 1, gone: 2 }, { a: 1, added: 3 }, ['gone', 'added']],
    [{ a: '1' }, { a: 1 }, ['a']],
  ])('of %j and %j are %j', (wanted, stored, fields) => {
    expect(differingFields(wanted, stored)).toEqual(fields);
  });
});
