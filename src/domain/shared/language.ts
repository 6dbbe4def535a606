/** Languages of the interface and of every text field, in the order the language switch shows them. */
export const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type LocalizedText = Readonly<Record<Language, string>>;

/** True where the text names one of the three languages. */
export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.some((language) => language === text);
}
