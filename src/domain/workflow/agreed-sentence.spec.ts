import { upgradeBody } from '../records/upgrade-body.js';
import { agreedSentence, sentenceIn, textsOfSentence } from './agreed-sentence.js';

const AGREED = { language: 'zh-Hant', text: '已落實。', renderings: { en: 'It is done.' } } as const;

describe('an agreed sentence', () => {
  it('is what was put forward without blanks, empty renderings and a second text in the language that binds', () => {
    const wish = {
      language: 'zh-Hant',
      text: ' 已落實。\n',
      renderings: { en: ' It is done. ', 'zh-Hans': ' ' },
    } as const;
    expect(agreedSentence(wish)).toEqual(AGREED);
    expect(agreedSentence({ ...wish, renderings: { ...wish.renderings, 'zh-Hant': '另有其文。' } })).toEqual(AGREED);
    expect(agreedSentence({ language: 'en', text: 'It is done.', renderings: null })).toEqual({
      language: 'en',
      text: 'It is done.',
      renderings: {},
    });
  });

  it('is none where the binding text says nothing, whatever is rendered', () => {
    expect(agreedSentence(null)).toBeNull();
    expect(agreedSentence({ language: 'zh-Hant', text: ' ', renderings: { en: 'It is done.' } })).toBeNull();
  });

  it('is read in one language where it is rendered, else in the one that binds', () => {
    expect(sentenceIn(AGREED, 'en')).toEqual({ language: 'en', text: 'It is done.' });
    expect(sentenceIn(AGREED, 'zh-Hant')).toEqual({ language: 'zh-Hant', text: '已落實。' });
    expect(sentenceIn(AGREED, 'zh-Hans')).toEqual({ language: 'zh-Hant', text: '已落實。' });
  });

  it('gives every text, the binding one first', () => {
    expect(textsOfSentence(AGREED)).toEqual([
      { language: 'zh-Hant', text: '已落實。' },
      { language: 'en', text: 'It is done.' },
    ]);
  });
});

describe('a proposal recorded before sentences had renderings', () => {
  const opened = {
    kind: 'proposal_opened',
    proposalId: 'p',
    side: 'north',
    contentHash: 'h',
    reason: null,
    content: {},
  } as const;
  const sentence = { language: 'en', text: 'It is done.' } as const;

  it.each([
    ['schema 1', { ...opened, move: 'complete', sentence }],
    ['schema 2', { ...opened, subject: { type: 'owners', assignments: [] }, counters: null, sentence }],
  ] as const)('%s is read as one that nobody rendered', (_schema, body) => {
    expect(upgradeBody(body)).toMatchObject({ sentence: { ...sentence, renderings: {} } });
    expect(upgradeBody({ ...body, sentence: null })).toMatchObject({ sentence: null });
  });

  it('keeps the renderings of one that has them', () => {
    const body = { ...opened, subject: { type: 'owners', assignments: [] }, counters: null, sentence: AGREED } as const;
    expect(upgradeBody(body)).toEqual(body);
  });
});
