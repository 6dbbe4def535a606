import { aMatter, aView } from '../../../../test/support/builders/a-matter.js';
import type { Language } from '../../../domain/shared/language.js';
import { SourceLine } from './source-line.js';

const source = {
  document: 'release',
  title: { en: 'Press release', 'zh-Hant': '新聞公報', 'zh-Hans': '新闻公报' },
  url: 'https://papers.example/1',
  line: 25,
  span: null,
};
const instrument = { number: 4, title: { en: 'Memorandum', 'zh-Hant': '備忘錄', 'zh-Hans': '备忘录' } };

function told(different: Parameters<typeof aMatter>[0], language: Language = 'en'): string {
  const html = String(SourceLine({ view: aView(language), matter: aMatter(different) }));
  return html
    .replaceAll(/<(?!a )[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('SourceLine', () => {
  it.each([
    ['en', 'Source: Press release, line 25 · Instrument 4: Memorandum'],
    ['zh-Hant', '來源：新聞公報，第 25 行 · 文件 4：備忘錄'],
    ['zh-Hans', '来源：新闻公报，第 25 行 · 文件 4：备忘录'],
  ] as const)('names paper, line and instrument in %s, and leads to the paper', (language, words) => {
    const html = told({ source, instrument }, language);
    expect(html.startsWith(words)).toBe(true);
    expect(html).toContain('href="https://papers.example/1"');
  });

  it('quotes the words of an imported file, known by its name alone', () => {
    const imported = { document: 'a.txt', title: null, url: null, line: null, span: { start: 0, end: 3, text: 'abc' } };
    expect(told({ source: imported })).toBe('Source: a.txt Its words in the source abc');
  });

  it('says nothing where nothing is known', () => {
    expect(told({ source: null, instrument: null })).toBe('');
    expect(told({ source: null, instrument })).toBe('Instrument 4: Memorandum');
  });
});
