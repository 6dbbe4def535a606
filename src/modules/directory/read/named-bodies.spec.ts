import { namedBodies } from './named-bodies.js';

const council = {
  name: { en: 'Aviation Council', 'zh-Hant': '航空議會', 'zh-Hans': '航空议会' },
  shortName: { en: 'AC', 'zh-Hant': '航議', 'zh-Hans': '航议' },
};
const bank = {
  name: { en: 'Central Bank', 'zh-Hant': '中央銀行', 'zh-Hans': '中央银行' },
  shortName: { en: 'CB', 'zh-Hant': '央行', 'zh-Hans': '央行' },
};

describe('namedBodies', () => {
  it.each<[string, readonly string[] | null]>([
    ['航空议会', ['Aviation Council']],
    ['航議', ['Aviation Council']],
    ['中央銀行 / 航空議會', ['Central Bank', 'Aviation Council']],
    ['中央銀行 / somebody else', null],
    ['中央', null],
    ['', null],
  ])('reads %j as %j', (words, names) => {
    expect(namedBodies(words, [council, bank], 'en')).toEqual(names);
  });

  it('names them in the language asked for', () => {
    expect(namedBodies('CB / AC', [council, bank], 'zh-Hant')).toEqual(['中央銀行', '航空議會']);
    expect(namedBodies('CB', [], 'en')).toBeNull();
  });
});
