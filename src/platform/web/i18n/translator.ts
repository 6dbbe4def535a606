import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../../domain/shared/language.js';
import { projectRoot } from '../../config/project-root.js';
import { loadLocales, type Catalogues } from './load-locales.js';

/** Values for the placeholders of a message. Numbers choose plurals; dates and names come already worded. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Words one message. Throws on an unknown key and on a missing value: a page with a hole in it must not be served. */
export type Translate = (key: string, params?: MessageParams) => string;

export interface Translator {
  readonly language: Language;
  readonly t: Translate;
  /** True where the key exists, for texts that are optional by design. */
  readonly has: (key: string) => boolean;
}

/** Number and plural rules follow the place where each language is read. */
const PLACES: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-Hant': 'zh-Hant-HK', 'zh-Hans': 'zh-Hans-CN' };

let standard: Catalogues | undefined;

function standardCatalogues(): Catalogues {
  standard ??= loadLocales(join(projectRoot(), 'config/locales'));
  return standard;
}

/** A translator over the given catalogues, by default those of config/locales (read once). Compiled messages are kept. */
export function createTranslator(language: Language, catalogues: Catalogues = standardCatalogues()): Translator {
  const compiled = new Map<string, IntlMessageFormat>();
  const messages = catalogues[language];
  const t: Translate = (key, params) => {
    let message = compiled.get(key);
    if (!message) {
      const text = messages.get(key);
      if (text === undefined) throw new Error(`no message "${key}" in ${language}`);
      message = new IntlMessageFormat(text, PLACES[language], undefined, { ignoreTag: true });
      compiled.set(key, message);
    }
    return String(message.format(params ? { ...params } : undefined));
  };
  return { language, t, has: (key) => messages.has(key) };
}
