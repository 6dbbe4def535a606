import { isCivilDate, type CivilDate } from '../shared/civil-date.js';
import { LANGUAGES, type LocalizedText } from '../shared/language.js';
import type { Fault } from './fault.js';

type Mapping = Readonly<Record<string, unknown>>;

/** A fault quotes the value; a whole file put in the wrong place is cut. */
const LONGEST_DETAIL = 120;

/**
 * Reads values out of parsed YAML and keeps every fault, so that one start lists them all.
 * Each reader answers null where it added a fault; codes are `<topic>.<what>`.
 */
export class RawReader {
  readonly faults: Fault[] = [];

  constructor(private readonly topic: string) {}

  /** Adds a fault of this topic and answers null, so that a reader can end with it. */
  fault(path: string, what: string, found: unknown): null {
    const written = typeof found === 'string' ? found : (JSON.stringify(found) ?? '');
    this.faults.push({ path, message_code: `${this.topic}.${what}`, detail: written.slice(0, LONGEST_DETAIL) });
    return null;
  }

  /** A mapping; where `keys` is given, any other key is a fault (a typing slip must not pass in silence). */
  mapping(raw: unknown, path: string, keys?: readonly string[]): Mapping | null {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return this.fault(path, 'not_a_mapping', raw);
    for (const key of Object.keys(raw)) {
      if (keys && !keys.includes(key)) this.fault(path === '' ? key : `${path}.${key}`, 'unknown_key', key);
    }
    return raw as Mapping;
  }

  /** A list; an absent one is a fault as well. */
  list(raw: unknown, path: string): readonly unknown[] | null {
    return Array.isArray(raw) ? (raw as readonly unknown[]) : this.fault(path, 'not_a_list', raw);
  }

  /** A text with at least one visible character. */
  text(raw: unknown, path: string): string | null {
    return typeof raw === 'string' && raw.trim() !== '' ? raw : this.fault(path, 'text_missing', raw);
  }

  /** A whole number from `least` to `most`. */
  integer(raw: unknown, path: string, [least, most]: readonly [number, number]): number | null {
    const fits = typeof raw === 'number' && Number.isInteger(raw) && raw >= least && raw <= most;
    return fits ? raw : this.fault(path, 'not_a_number_in_range', raw);
  }

  /** A day `YYYY-MM-DD` that exists. */
  day(raw: unknown, path: string): CivilDate | null {
    return isCivilDate(raw) ? raw : this.fault(path, 'not_a_day', raw);
  }

  /** One of the listed words. */
  oneOf<T extends string>(raw: unknown, path: string, words: readonly T[]): T | null {
    return words.find((word) => word === raw) ?? this.fault(path, 'not_one_of', raw);
  }

  /** A text in all three languages; each missing language is a fault of its own. */
  localized(raw: unknown, path: string): LocalizedText | null {
    const found = this.mapping(raw, path, LANGUAGES);
    if (!found) return null;
    const texts = LANGUAGES.map((language) => [language, this.text(found[language], `${path}.${language}`)] as const);
    return texts.some(([, text]) => text === null) ? null : (Object.fromEntries(texts) as LocalizedText);
  }
}
