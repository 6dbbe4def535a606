import { LANGUAGES, type Language } from '../../../domain/shared/language.js';
import { findKeyUses } from './find-key-uses.js';
import { INLINE_TAGS } from './inline-tags.js';
import { loadLocales, type Catalogues } from './load-locales.js';
import { messageShape } from './message-shape.js';

function checkMessage(language: Language, key: string, text: string): string[] {
  if (text.trim() === '') return [`${language}: ${key}: empty`];
  const { fault, tags } = messageShape(text);
  if (fault !== null) return [`${language}: ${key}: cannot be read: ${fault}`];
  const unknown = tags.filter((tag) => !INLINE_TAGS.has(tag));
  return unknown.map((tag) => `${language}: ${key}: tag <${tag}> is not one of ${[...INLINE_TAGS.keys()].join(', ')}`);
}

function checkSameShape(catalogues: Catalogues, key: string): string[] {
  const shapes = LANGUAGES.flatMap((language) => {
    const text = catalogues[language].get(key);
    return text === undefined ? [] : [{ language, names: messageShape(text).placeholders.join(', ') }];
  });
  const [first, ...others] = shapes;
  if (!first) return [];
  return others
    .filter((other) => other.names !== first.names)
    .map(
      (other) => `${key}: placeholders differ: ${first.language} {${first.names}}, ${other.language} {${other.names}}`,
    );
}

function checkUses(folder: string, keys: readonly string[]): string[] {
  const uses = findKeyUses(folder);
  const known = new Set(keys);
  const hasPrefix = (prefix: string): boolean => keys.some((key) => key.startsWith(prefix));
  const prefixes = [...uses.prefixes.keys(), ...uses.quotedPrefixes];
  const used = (key: string): boolean =>
    uses.literal.has(key) || uses.quoted.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
  return [
    ...[...uses.literal].filter(([key]) => !known.has(key)).map(([key, file]) => `${file}: no message "${key}"`),
    ...[...uses.prefixes]
      .filter(([prefix]) => !hasPrefix(prefix))
      .map(([prefix, file]) => `${file}: no message begins with "${prefix}"`),
    ...keys.filter((key) => !used(key)).map((key) => `${key}: used nowhere`),
  ];
}

/**
 * Every fault of the message files: a key missing in a language, an empty or unreadable message, a tag that pages do not
 * know, placeholders that differ between languages; with `sourceFolder` also keys that the source asks for and nobody
 * wrote, and messages nobody asks for. An empty list means that a page cannot meet an unknown key.
 */
export function checkLocales(configFolder: string, sourceFolder?: string): string[] {
  const catalogues = loadLocales(configFolder);
  const keys = [...new Set(LANGUAGES.flatMap((language) => [...catalogues[language].keys()]))].sort();
  const faults = keys.flatMap((key) => [
    ...LANGUAGES.flatMap((language) => {
      const text = catalogues[language].get(key);
      return text === undefined ? [`${language}: ${key}: missing`] : checkMessage(language, key, text);
    }),
    ...checkSameShape(catalogues, key),
  ]);
  return sourceFolder === undefined ? faults : [...faults, ...checkUses(sourceFolder, keys)];
}
