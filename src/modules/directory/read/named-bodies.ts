import type { Language, LocalizedText } from '../../../domain/shared/language.js';

/** What joins several organisations in the words of a side. */
const BETWEEN = ' / ';

/** An organisation by the names it goes by. */
export interface NamedBody {
  readonly name: LocalizedText;
  readonly shortName: LocalizedText;
}

/**
 * The names in `language` of the organisations that a side's words list, whatever language and script they were written in; null
 * where any part of the words is no organisation of these, for then the words stand as they were written.
 */
export function namedBodies(words: string, bodies: readonly NamedBody[], language: Language): readonly string[] | null {
  const names = words.split(BETWEEN).map((part) => {
    const body = bodies.find((one) => [one.name, one.shortName].some((name) => Object.values(name).includes(part)));
    return body?.name[language];
  });
  return names.every((name) => name !== undefined) ? names : null;
}
