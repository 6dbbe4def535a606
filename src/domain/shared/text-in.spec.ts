import { textIn } from './text-in.js';

describe('a text that is not rendered in every language', () => {
  it.each([
    ['the wanted language', { en: 'E', 'zh-Hant': '繁' }, { text: 'E', lang: 'en' }],
    ['the one that binds', { 'zh-Hant': '繁', 'zh-Hans': '简' }, { text: '简', lang: 'zh-Hans' }],
    ['any there is', { 'zh-Hant': '繁' }, { text: '繁', lang: 'zh-Hant' }],
    ['nothing', {}, null],
  ])('is shown in %s, and says so', (_which, texts, shown) => {
    expect(textIn(texts, 'en', 'zh-Hans')).toEqual(shown);
  });
});
