/** More words than anybody types; each costs a scan of the index. */
const MOST_TERMS = 8;
const LONGEST_TERM = 100;

/** LIKE patterns for the words of a search, with the wildcards in them taken as they are written. */
export function searchPatterns(text: string): readonly string[] {
  const terms = text.split(/\s+/u).filter((term) => term !== '');
  return terms.slice(0, MOST_TERMS).map((term) => `%${term.slice(0, LONGEST_TERM).replace(/[\\%_]/g, '\\$&')}%`);
}
