import type { Language } from '../../../domain/shared/language.js';

/** The same page in another language: path, query and fragment stay, only `lang` changes. `path` begins with one slash. */
export function langLink(path: string, language: Language): string {
  const url = new URL(path, 'http://page.invalid');
  url.searchParams.set('lang', language);
  return `${url.pathname}${url.search}${url.hash}`;
}
