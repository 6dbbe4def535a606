import type { Language } from '../../../domain/shared/language.js';
import type { ViewContext } from '../../../platform/web/view-context.js';
import type { LanguageRun } from '../../../platform/web/wording.js';
import type { Matter } from './matter.js';

/** What joins several organisations in the words of a side. */
const BETWEEN = ' / ';

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
  const names = text.split(BETWEEN).map((part) => {
    const body = commitment.waitedFor.find((one) =>
      [one.name, one.shortName].some((name) => Object.values(name).includes(part)),
    );
    return body?.name[view.language];
  });
  return names.every((name) => name !== undefined) ? names.join(view.t('commitment.join')) : ownWords(text, language);
}
