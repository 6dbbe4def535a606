/** Longest name of a document, in UTF-16 units. */
export const LONGEST_NAME = 200;

/** What a document is called of which no name is known: a code, not a sentence, since nobody's language is known. */
export const NAMELESS = 'import.txt';

/** Line ends, other control characters, marks that turn the direction of writing, and halves of characters. */
const NO_PART_OF_A_NAME = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Surrogate}]+/gu;

/**
 * A document's name on one line, as it can be stored and cited: a file may be called anything. Of a longer name the end is
 * kept, which tells one annex from another. Comes back '' where nothing is left.
 */
export function documentName(name: string): string {
  const line = oneLine(name);
  // Cut at the front, which may leave half a character there.
  return line.length <= LONGEST_NAME ? line : oneLine(line.slice(-LONGEST_NAME));
}

function oneLine(name: string): string {
  return name.replaceAll(NO_PART_OF_A_NAME, ' ').replaceAll(/\s+/g, ' ').trim();
}
