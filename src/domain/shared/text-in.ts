import { type Language, LANGUAGES } from './language.js';

/** Something by language that nobody may have rendered in every one. */
export type Rendered<Text> = Readonly<Partial<Record<Language, Text>>>;

export type RenderedText = Rendered<string>;

/** A text with the language it is in. */
export interface TextInLanguage<Text> {
  readonly text: Text;
  readonly lang: Language;
}

/**
 * What a reader of a language is shown: the text in his language, else the one that binds, else the first there is; null where
 * there is none at all. `lang` says which it is, so that a fallback is never passed off as his own language.
 */
export function textIn<Text>(
  texts: Rendered<Text>,
  wanted: Language,
  binding: Language = wanted,
): TextInLanguage<Text> | null {
  for (const lang of [wanted, binding, ...LANGUAGES]) {
    const text = texts[lang];
    if (text !== undefined) return { text, lang };
  }
  return null;
}
