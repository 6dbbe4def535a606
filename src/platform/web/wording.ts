import type { Language } from '../../domain/shared/language.js';

/** A text in a language of its own, which may differ from the page's. */
export interface LanguageRun {
  readonly text: string;
  readonly lang: Language;
}

/** A message with inline tags or with parts in other languages; the page's language words it. */
export interface Phrase {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number | LanguageRun>>;
}

/** Any words a component prints, always escaped: a text in the page's language, in a language of its own, or a phrase. */
export type Wording = string | LanguageRun | Phrase;
