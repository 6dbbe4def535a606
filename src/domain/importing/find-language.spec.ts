import { findLanguage } from './find-language.js';

describe('findLanguage', () => {
  it.each([
    ['en', 'The two sides agreed on 11 areas of co-operation with 重慶.'],
    ['zh-Hant', '兩地會加強科技合作，推動產業發展（例如 Hong Kong Science Park）。'],
    ['zh-Hans', '两地将加强科技合作，推动产业发展（例如 Hong Kong Science Park）。'],
    ['zh-Hant', '支持人才交流'],
    ['en', ''],
    ['en', '12 / 34'],
  ])('takes for %s: %s', (language, text) => {
    expect(findLanguage(text)).toBe(language);
  });

  it('is not misled by a quotation in the other script', () => {
    expect(findLanguage('双方签署《合作協議》，推动两地产业发展，共建创新平台。')).toBe('zh-Hans');
  });
});
