/** Places of the hash that people compare by eye; the form carries all of them. */
const SHOWN = 16;

/** The beginning of a content's SHA-256 in groups of four, for reading aloud over the telephone. */
export function shownHash(hash: string): string {
  const groups = hash.slice(0, SHOWN).match(/.{1,4}/g) ?? [];
  return `${groups.slice(0, 2).join(' ')} · ${groups.slice(2).join(' ')}`;
}
