import type { Language } from '../../../domain/shared/language.js';
import { createTranslator, type Translator } from './translator.js';

const kept = new Map<Language, Translator>();

/** The shared translator of a language, so that messages are compiled once a process and not once a request. */
export function translatorOf(language: Language): Translator {
  let translator = kept.get(language);
  if (!translator) {
    translator = createTranslator(language);
    kept.set(language, translator);
  }
  return translator;
}
