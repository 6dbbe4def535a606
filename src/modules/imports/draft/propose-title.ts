import type { ProposedSplit } from '../../../domain/importing/proposed-split.js';
import type { Language } from '../../../domain/shared/language.js';

const LONGEST: Readonly<Record<Language, number>> = { en: 90, 'zh-Hant': 32, 'zh-Hans': 32 };
/** As far behind the longest title its last word is looked for; an item may be as long as its document. */
const LONGEST_WORD: Readonly<Record<Language, number>> = { en: 64, 'zh-Hant': 16, 'zh-Hans': 16 };
const wordsOf = (language: Language) => new Intl.Segmenter(language, { granularity: 'word' });
/** Made once: making one takes longer than a title. */
const WORDS: Readonly<Record<Language, Intl.Segmenter>> = {
  en: wordsOf('en'),
  'zh-Hant': wordsOf('zh-Hant'),
  'zh-Hans': wordsOf('zh-Hans'),
};
/** Where a title may end: before a mark that parts clauses. */
const CLAUSE = /[;；。]|[,，:：](?!\d)|\.(?=\s|$)/;

/**
 * A first title for an item: its first clause on one line, cut between words where it is long, which an ellipsis shows.
 * The secretariat words the real one.
 */
export function proposeTitle(text: string, language: Language): string {
  const line = text.replaceAll(/\s+/g, language === 'en' ? ' ' : '').trim();
  const clause = line.search(CLAUSE);
  const first = clause > 0 ? line.slice(0, clause).trim() : line;
  const longest = LONGEST[language];
  const title = first.length <= longest ? first : `${cut(first, longest, language)}…`;
  return title.charAt(0).toLocaleUpperCase('en') + title.slice(1);
}

/** First titles for all commitments of a split, in order. Finding words in Chinese takes time: done where the split is made. */
export function proposeTitles({ areas }: ProposedSplit, language: Language): string[] {
  return areas.flatMap(({ commitments }) => commitments.map(({ text }) => proposeTitle(text, language)));
}

function cut(text: string, longest: number, language: Language): string {
  const words = WORDS[language].segment(text.slice(0, longest + LONGEST_WORD[language]));
  let end = 0;
  for (const { index, segment } of words) {
    if (index + segment.length > longest) break;
    end = index + segment.length;
  }
  // A word longer than a title is cut anywhere, but not inside a character.
  return text
    .slice(0, end === 0 ? longest : end)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}
