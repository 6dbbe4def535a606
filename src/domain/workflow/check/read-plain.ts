import type { DefinitionFaultCode } from './definition-fault.js';
import type { Place } from './place.js';

export type PlainMap = Readonly<Record<string, unknown>>;

/** The value as a map, or null with a fault. */
export function readMap(raw: unknown, place: Place): PlainMap | null {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return { ...raw };
  place.fault('not_a_map', shown(raw));
  return null;
}

/**
 * The value as a map of these keys, to which `optional` ones may be added; a key too many and a key too few are faults but do
 * not stop the reading.
 */
export function readFields(
  raw: unknown,
  keys: readonly string[],
  place: Place,
  optional: readonly string[] = [],
): PlainMap | null {
  const map = readMap(raw, place);
  if (map === null) return null;
  for (const key of Object.keys(map)) {
    if (!keys.includes(key) && !optional.includes(key)) place.at(key).fault('unknown_key', key);
  }
  for (const key of keys) {
    if (!Object.hasOwn(map, key) || map[key] === undefined) place.at(key).fault('missing_key', key);
  }
  return map;
}

/** One of the words allowed, or null with a fault of the code given. Says nothing of a missing value: `readFields` has. */
export function readWord<Word extends string>(
  raw: unknown,
  allowed: readonly Word[],
  code: DefinitionFaultCode,
  place: Place,
): Word | null {
  const found = allowed.find((word) => word === raw);
  if (found !== undefined) return found;
  if (raw !== undefined) place.fault(code, `${shown(raw)} → ${allowed.join(' | ')}`);
  return null;
}

/** The items of a list with their places; a fault for what is no list and for an item said twice. */
export function readItems(raw: unknown, place: Place): { item: unknown; place: Place }[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) {
    place.fault('not_a_list', shown(raw));
    return [];
  }
  // A hole in a list is as little as a null in it, and `map` would pass over it without a fault.
  const items: readonly unknown[] = Array.from(raw, (item: unknown) => item ?? null);
  const seen = new Set<unknown>();
  return items.map((item, index) => {
    const here = place.at(index);
    if (seen.has(item)) here.fault('duplicate', shown(item));
    seen.add(item);
    return { item, place: here };
  });
}

/** A value as it may be shown in a fault, cut short; of a map or a list only that it is one, for it may be of any size. */
export function shown(raw: unknown): string {
  if (Array.isArray(raw)) return raw.length === 0 ? '[]' : '[…]';
  if (typeof raw === 'object' && raw !== null) return '{…}';
  const text = String(raw);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The words of a list that are allowed; a fault of the code given for each that is not. */
export function readWords<Word extends string>(
  raw: unknown,
  allowed: readonly Word[],
  code: DefinitionFaultCode,
  place: Place,
): Word[] {
  return readItems(raw, place).flatMap(({ item, place: here }) => readWord(item, allowed, code, here) ?? []);
}
