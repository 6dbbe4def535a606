import { aView } from '../../../../test/support/builders/a-matter.js';
import type { AgreedSentence } from '../../../domain/workflow/commitment-terms.js';
import { moveFaults, moveWords, sentenceFaults, writtenSentence } from './move-words.js';
import { SentenceQuote } from './sentence-quote.js';
import { sentenceFacts, sentenceTexts, sentenceValues } from './sentence-texts.js';

const AGREED: AgreedSentence = {
  language: 'zh-Hant',
  text: '機制已建立。',
  renderings: { en: 'The mechanism stands.', 'zh-Hans': '机制已建立。' },
};
const BARE: AgreedSentence = { ...AGREED, renderings: {} };

describe('an agreed sentence on a page', () => {
  it.each([
    ['en', ['en courtesy rendering', 'zh-Hant authoritative', 'zh-Hans same text, other script']],
    ['zh-Hant', ['zh-Hant 準據文本', 'en 參考譯文', 'zh-Hans 同文，另一字形']],
    ['zh-Hans', ['zh-Hans 同文，另一字形', 'zh-Hant 准据文本', 'en 参考译文']],
  ] as const)('is told to a reader of %s in his language first, and all that is consented to', (language, told) => {
    expect(sentenceTexts(aView(language), AGREED).map((one) => `${one.language} ${one.mark}`)).toEqual(told);
    expect(sentenceFacts(aView(language), AGREED)).toHaveLength(3);
  });

  it('is told in the language that binds, and so marked, where nobody has rendered it', () => {
    expect(sentenceTexts(aView('en'), BARE)).toEqual([
      { language: 'zh-Hant', text: '機制已建立。', mark: 'authoritative, not yet rendered in English' },
    ]);
    expect(sentenceTexts(aView('zh-Hant'), BARE)).toEqual([{ language: 'zh-Hant', text: '機制已建立。', mark: null }]);
  });

  it('is quoted with the text that binds beside it, each in its own language', async () => {
    const quoted = async (language: 'en' | 'zh-Hant', sentence: AgreedSentence) => {
      const html = await SentenceQuote({ view: aView(language), sentence });
      return [...html.matchAll(/lang="([^"]*)">([^<]*)</g)].map(([, lang, text]) => `${lang} ${text?.trim()}`);
    };
    expect(await quoted('en', AGREED)).toEqual(['en The mechanism stands.', 'zh-Hant 機制已建立。']);
    expect(await quoted('zh-Hant', AGREED)).toEqual(['zh-Hant 機制已建立。']);
  });
});

describe('the form of a sentence', () => {
  const { t } = aView('en');
  const written = moveWords({ ...sentenceValues(AGREED, 'en') }, 'en');

  it('gives back what it was laid out with', () => {
    expect(writtenSentence({ ...written }, 'zh-Hant')).toEqual(AGREED);
    expect(sentenceValues(null, 'zh-Hans')).toEqual({
      sentence_language: 'zh-Hans',
      sentence_en: '',
      'sentence_zh-Hant': '',
      'sentence_zh-Hans': '',
    });
  });

  it('wants the words of the language that binds and no others', () => {
    const bare = { ...written, sentence_en: ' ', 'sentence_zh-Hans': '' };
    expect(moveFaults(t, bare, ['sentence'])).toEqual([]);
    expect(sentenceFaults(t, { ...bare, sentence_language: 'zh-Hans' }).map(({ field }) => field)).toEqual([
      'sentence_zh-Hans',
    ]);
    expect(sentenceFaults(t, { ...bare, sentence_language: 'fr' }).map(({ field }) => field)).toEqual([
      'sentence_language',
    ]);
  });

  it('refuses words too long or unfit in any language', () => {
    const long = { ...written, sentence_en: 'a'.repeat(2001), 'sentence_zh-Hans': '\u0000' };
    expect(sentenceFaults(t, { ...long }).map(({ field }) => field)).toEqual(['sentence_en', 'sentence_zh-Hans']);
  });
});
