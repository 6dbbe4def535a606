import type { Language } from '../../../domain/shared/language.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { LanguageRun } from '../../../platform/web/wording.js';
import { namedBodies } from '../../directory/index.js';
import type { Matter } from './matter.js';

/** Words that somebody wrote, in the language they were written in; as they are where that was not kept. */
export function ownWords(text: string, language: Language | null | undefined): string | LanguageRun {
  return language === null || language === undefined ? text : { text, lang: language };
}

/** For whom a side waits: organisations of the conference by their names in the page's language, anybody else as written. */
export function waitedFor(
  view: ViewContext,
  { commitment }: Matter,
  { text, language }: { readonly text: string; readonly language: Language | null | undefined },
): string | LanguageRun {
  const names = namedBodies(text, commitment.waitedFor, view.language);
  return names === null ? ownWords(text, language) : names.join(view.t('commitment.join'));
}
