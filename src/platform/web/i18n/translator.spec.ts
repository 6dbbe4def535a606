import type { Catalogues } from './load-locales.js';
import { createTranslator } from './translator.js';

const catalogues: Catalogues = {
  en: new Map([
    ['a.items', '{count, plural, one {# item} other {# items}}'],
    ['a.plain', 'Report for {who}'],
    ['a.tag', 'to <em>{state}</em>'],
  ]),
  'zh-Hant': new Map([['a.items', '{count, plural, other {# 項}}']]),
  'zh-Hans': new Map(),
};

describe('createTranslator', () => {
  it.each([
    ['en', 1, '1 item'],
    ['en', 1843, '1,843 items'],
    ['zh-Hant', 1843, '1,843 項'],
  ] as const)('%s counts %i', (language, count, words) => {
    expect(createTranslator(language, catalogues).t('a.items', { count })).toBe(words);
  });

  it('leaves tags and markup in values alone: escaping is the page’s work', () => {
    const { t } = createTranslator('en', catalogues);
    expect(t('a.tag', { state: '<b>x</b>' })).toBe('to <em><b>x</b></em>');
  });

  it('gives the same words again from the kept message', () => {
    const { t } = createTranslator('en', catalogues);
    expect([t('a.plain', { who: 'A' }), t('a.plain', { who: 'B' })]).toEqual(['Report for A', 'Report for B']);
  });

  it('chooses the words for each value anew, and gives them again for the same', () => {
    const { t } = createTranslator('en', catalogues);
    const words = [1, 2, 1, 2].map((count) => t('a.items', { count }));
    expect(words).toEqual(['1 item', '2 items', '1 item', '2 items']);
    expect(() => t('a.items')).toThrow();
  });

  it('throws on an unknown key, naming key and language', () => {
    expect(() => createTranslator('zh-Hans', catalogues).t('a.items')).toThrow('no message "a.items" in zh-Hans');
  });

  it('throws where a value is missing', () => {
    expect(() => createTranslator('en', catalogues).t('a.plain')).toThrow();
  });

  it('tells whether a key exists', () => {
    const { has } = createTranslator('en', catalogues);
    expect([has('a.plain'), has('a.none')]).toEqual([true, false]);
  });
});
