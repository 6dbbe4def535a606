import type { Language } from '../domain/shared/language.js';
import { languageOfTag } from '../platform/web/i18n/negotiate-language.js';

/** The language of the terminal by its locale variables, English where they name none of ours. */
export function terminalLanguage(environment: NodeJS.ProcessEnv): Language {
  const locale = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  return languageOfTag(locale.replace(/\..*$/, '').replaceAll('_', '-')) ?? 'en';
}
