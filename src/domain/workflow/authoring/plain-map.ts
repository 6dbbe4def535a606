import type { PlainMap } from '../check/read-plain.js';

/** The value as a map; null where it is none. */
export function plainMap(value: unknown): PlainMap | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

/** A map with every entry that is itself a map put through `change`; what is none stays as it is. */
export function eachEntry(value: unknown, change: (entry: PlainMap) => PlainMap): unknown {
  const entries = plainMap(value);
  if (entries === null) return value;
  return Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => {
      const map = plainMap(entry);
      return [name, map === null ? entry : change(map)];
    }),
  );
}
