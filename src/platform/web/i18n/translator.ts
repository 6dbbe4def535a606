import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../../domain/shared/language.js';
import { Remembered } from '../../../domain/shared/remembered.js';
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

/** Choosing a plural and writing a number cost seventy times what a plain message does, and a page counts the same few things. */
const MOST_CHOSEN = 2000;

/** What makes a message more than its own words: placeholders, and quotes that hide them. Most have none and are not worked out. */
const MARKUP = /[{}'#]/;

/** A message with the question whether its words have to be chosen by a value; its words where they are always the same. */
interface Compiled {
  readonly message: IntlMessageFormat;
  readonly chosen: boolean;
  readonly always: string | null;
}

function compile(text: string, place: string): Compiled {
  const message = new IntlMessageFormat(text, place, undefined, { ignoreTag: true });
  const always = MARKUP.test(text) ? null : text;
  return { message, chosen: message.getAst().some((part) => 'options' in part), always };
}

/** A translator over the given catalogues, by default those of config/locales (read once). Compiled messages are kept. */
export function createTranslator(language: Language, catalogues: Catalogues = standardCatalogues()): Translator {
  const compiled = new Map<string, Compiled>();
  const chosenWords = new Remembered<string>(MOST_CHOSEN);
  const messages = catalogues[language];
  const t: Translate = (key, params) => {
    let known = compiled.get(key);
    if (!known) {
      const text = messages.get(key);
      if (text === undefined) throw new Error(`no message "${key}" in ${language}`);
      known = compile(text, PLACES[language]);
      compiled.set(key, known);
    }
    const { message, chosen, always } = known;
    if (always !== null) return always;
    const word = (): string => String(message.format(params ? { ...params } : undefined));
    return chosen ? chosenWords.get(`${key} ${JSON.stringify(params)}`, word) : word();
  };
  return { language, t, has: (key) => messages.has(key) };
}
