import { LANGUAGES, type LocalizedText } from '../../domain/shared/language.js';
import type { Draft, Reader } from './check-conference-draft.js';
import { text } from './check-conference-scalars.js';

interface Field<T> {
  readonly read: Reader<T>;
  /** Present where the key may be left out. */
  readonly absent?: { readonly value: T };
}

type Fields<T> = { readonly [K in keyof T]: Field<T[K]> };

export function required<T>(read: Reader<T>): Field<T> {
  return { read };
}

export function optional<T>(read: Reader<T>, value: T): Field<T> {
  return { read, absent: { value } };
}

/** Reads null as null and everything else with `read`. */
export function nullable<T>(read: Reader<T>): Reader<T | null> {
  return (place, faults) => (place.value === null ? null : read(place, faults)) as Draft<T | null> | undefined;
}

export function list<T>(read: Reader<T>): Reader<readonly T[]> {
  return ({ value, path }, faults) => {
    if (Array.isArray(value)) {
      const entries: unknown[] = value;
      return entries.map((entry, index) => read({ value: entry, path: [...path, index] }, faults)) as Draft<
        readonly T[]
      >;
    }
    faults.add(path, 'not_a_list');
    return undefined;
  };
}

/** A mapping of free keys, e.g. side to organisation. */
export function mapping<T>(read: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return ({ value, path }, faults) => {
    if (!isMapping(value)) {
      faults.add(path, 'not_a_map', { keys: 'any' });
      return undefined;
    }
    const entries = Object.entries(value).map(([key, entry]) => [
      key,
      read({ value: entry, path: [...path, key] }, faults),
    ]);
    return Object.fromEntries(entries) as Draft<Readonly<Record<string, T>>>;
  };
}

/** A mapping of exactly these keys, written in the file with underscores: `heldOn` is `held_on`. */
export function fields<T extends object>(shape: Fields<T>): Reader<T> {
  const names = Object.keys(shape) as (keyof T & string)[];
  const keys = names.map(inFile);
  return ({ value, path }, faults) => {
    if (!isMapping(value)) {
      faults.add(path, 'not_a_map', { keys: keys.join(', ') });
      return undefined;
    }
    for (const key of Object.keys(value)) {
      if (!keys.includes(key)) faults.add([...path, key], 'unknown_key', { known: keys.join(', ') });
    }
    const entries = names.map((name) => {
      const key = inFile(name);
      const { read, absent } = shape[name];
      if (Object.hasOwn(value, key)) return [name, read({ value: value[key], path: [...path, key] }, faults)];
      if (!absent) faults.add([...path, key], 'missing', { key });
      return [name, absent?.value];
    });
    return Object.fromEntries(entries) as Draft<T>;
  };
}

/** A text in every language. */
export const localized: Reader<LocalizedText> = ({ value, path }, faults) => {
  const read = text();
  if (!isMapping(value)) {
    faults.add(path, 'not_in_languages', { languages: LANGUAGES.join(', ') });
    return undefined;
  }
  for (const key of Object.keys(value)) {
    if (!LANGUAGES.some((known) => known === key)) {
      faults.add([...path, key], 'unknown_key', { known: LANGUAGES.join(', ') });
    }
  }
  const entries = LANGUAGES.map((language) => {
    if (Object.hasOwn(value, language))
      return [language, read({ value: value[language], path: [...path, language] }, faults)];
    faults.add([...path, language], 'language_missing', { language });
    return [language, undefined];
  });
  return Object.fromEntries(entries) as Draft<LocalizedText>;
};

function inFile(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
