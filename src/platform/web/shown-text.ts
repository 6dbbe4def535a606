import type { Language } from '../../domain/shared/language.js';
import { type RenderedText, textIn } from '../../domain/shared/text-in.js';
import type { ViewContext } from './view-context.js';
import type { LanguageRun } from './wording.js';

/** A text in the page's language, or in another with its own `lang`; '' where there is none. `binding` is tried before any other. */
export function shownText({ language }: ViewContext, texts: RenderedText, binding?: Language): string | LanguageRun {
  const shown = textIn(texts, language, binding);
  if (shown === null) return '';
  return shown.lang === language ? shown.text : shown;
}

/** The same where no `lang` can be set, in a tooltip or the choices of a list. */
export function bareText({ language }: ViewContext, texts: RenderedText, binding?: Language): string {
  return textIn(texts, language, binding)?.text ?? '';
}
