import { isLanguage, type Language } from '../../../domain/shared/language.js';

/** Cookie that keeps the reader's own choice of language. */
export const LANGUAGE_COOKIE = 'luoshi_lang';

/** What a request says about language; anything may be missing. */
export interface LanguageHints {
  readonly query?: string | undefined;
  readonly cookie?: string | undefined;
  readonly account?: Language | undefined;
  readonly acceptLanguage?: string | undefined;
}

export interface LanguageChoice {
  readonly language: Language;
  /** True where the reader chose just now, so that the cookie has to be set. */
  readonly chosen: boolean;
}

const TRADITIONAL = /^(zh-hant|zh-(hk|tw|mo)|yue)(-|$)/;
const SIMPLIFIED = /^(zh|cmn)(-|$)/;

/** Our language for one tag of an Accept-Language header; undefined where we have none. The script is asked before the region. */
export function languageOfTag(tag: string): Language | undefined {
  const lower = tag.trim().toLowerCase();
  if (/^zh-hans(-|$)/.test(lower)) return 'zh-Hans';
  if (TRADITIONAL.test(lower)) return 'zh-Hant';
  if (SIMPLIFIED.test(lower)) return 'zh-Hans';
  return /^en(-|$)/.test(lower) ? 'en' : undefined;
}

function fromHeader(header: string): Language | undefined {
  const wishes = header.split(',').map((part, place) => {
    const [tag = '', ...options] = part.split(';');
    const weight = options.map((option) => /^\s*q=([\d.]+)\s*$/.exec(option)?.[1]).find((text) => text !== undefined);
    return { language: languageOfTag(tag), weight: weight === undefined ? 1 : Number(weight), place };
  });
  const open = wishes.filter((wish) => wish.language !== undefined && wish.weight > 0);
  open.sort((a, b) => b.weight - a.weight || a.place - b.place);
  return open[0]?.language;
}

/** Language of a page: `?lang=`, else the kept choice, else the account's, else the browser's, else English. */
export function negotiateLanguage(hints: LanguageHints): LanguageChoice {
  if (isLanguage(hints.query)) return { language: hints.query, chosen: true };
  const kept = isLanguage(hints.cookie) ? hints.cookie : undefined;
  const language = kept ?? hints.account ?? fromHeader(hints.acceptLanguage ?? '') ?? 'en';
  return { language, chosen: false };
}
