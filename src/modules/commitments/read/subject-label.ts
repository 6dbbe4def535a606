import { LANGUAGES, type Language, type LocalizedText } from '../../../domain/shared/language.js';
import type { SubjectType } from '../../../domain/workflow/subject.js';
import { translatorOf } from '../../../platform/web/i18n/translator-of.js';

/** What a proposal is about, in every language: of one that moves nothing, which no workflow definition names. */
export function subjectLabel(type: SubjectType): LocalizedText {
  const words = LANGUAGES.map((language) => [language, translatorOf(language).t(`subjects.${type}`)] as const);
  return Object.fromEntries(words) as Record<Language, string>;
}
