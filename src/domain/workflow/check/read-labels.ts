import { LANGUAGES, type LocalizedText } from '../../shared/language.js';
import type { Place } from './place.js';
import { readMap } from './read-plain.js';

/** Labels in every language; a fault for each language that is missing or blank and for each that is unknown. */
export function readLabels(raw: unknown, place: Place): LocalizedText | null {
  if (raw === undefined) return null;
  const map = readMap(raw, place);
  if (map === null) return null;
  for (const key of Object.keys(map)) {
    if (!LANGUAGES.some((language) => language === key)) place.at(key).fault('unknown_key', key);
  }
  const read = (language: (typeof LANGUAGES)[number]): string => {
    const text = map[language];
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
    place.at(language).fault('missing_label', language);
    return '';
  };
  return { en: read('en'), 'zh-Hant': read('zh-Hant'), 'zh-Hans': read('zh-Hans') };
}
