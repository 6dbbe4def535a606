import { langLink } from './lang-link.js';
import { languageOfTag, negotiateLanguage } from './negotiate-language.js';

describe('languageOfTag', () => {
  it.each([
    ['zh-HK', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['yue-HK', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['EN-gb', 'en'],
    ['fr', undefined],
    ['*', undefined],
  ])('%s: %s', (tag, language) => {
    expect(languageOfTag(tag)).toBe(language);
  });
});

describe('negotiateLanguage', () => {
  it.each([
    ['the query', { query: 'zh-Hans', cookie: 'en', account: 'en' } as const, 'zh-Hans', true],
    ['the cookie', { query: 'xx', cookie: 'zh-Hant', account: 'en' } as const, 'zh-Hant', false],
    ['the account', { cookie: 'xx', account: 'zh-Hans', acceptLanguage: 'en' } as const, 'zh-Hans', false],
    ['the browser', { acceptLanguage: 'fr, zh-HK;q=0.9, en;q=0.8' }, 'zh-Hant', false],
    ['the heaviest wish', { acceptLanguage: 'en;q=0.2, zh-CN;q=0.7' }, 'zh-Hans', false],
    ['the first of equals', { acceptLanguage: 'zh-TW, en' }, 'zh-Hant', false],
    ['no refused one', { acceptLanguage: 'zh-CN;q=0, en;q=0.1' }, 'en', false],
    ['English at last', { acceptLanguage: 'de,fr' }, 'en', false],
    ['English where nothing is said', {}, 'en', false],
  ] as const)('takes %s', (_name, hints, language, chosen) => {
    expect(negotiateLanguage(hints)).toEqual({ language, chosen });
  });
});

describe('langLink', () => {
  it.each([
    ['/ledger', '/ledger?lang=zh-Hant'],
    ['/ledger?standing=waiting&standing=routine', '/ledger?standing=waiting&standing=routine&lang=zh-Hant'],
    ['/c/1?lang=en&a=1#pos', '/c/1?lang=zh-Hant&a=1#pos'],
  ])('%s keeps its place', (path, link) => {
    expect(langLink(path, 'zh-Hant')).toBe(link);
  });

  it.each(['//evil.example/x', 'https://evil.example/x', '/\\evil.example'])(
    'never leads to another host: %s',
    (path) => {
      expect(new URL(langLink(path, 'en'), 'http://here.example').host).toBe('here.example');
    },
  );
});
