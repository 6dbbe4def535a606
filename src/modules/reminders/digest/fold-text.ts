import { columnsOf, isWide } from '../../../domain/shared/columns-of.js';

/** Punctuation that must not begin a line, and brackets that must not end one. */
const CLOSING = /^[、。，．：；！？）】》」』”’…·%,.:;!?)\]]/u;
const OPENING = /[（【《「『“‘([]$/u;

/** How lines are folded; the first line begins with `lead`, the others with as many spaces as it has columns. */
export interface Folding {
  readonly columns: number;
  readonly lead?: string;
}

/**
 * Folds a text into lines no wider than `columns`: Latin words whole, Chinese anywhere but before closing punctuation.
 * A word wider than the line (an address) stands whole on a line of its own.
 */
export function foldText(text: string, { columns, lead = '' }: Folding): readonly string[] {
  const hang = ' '.repeat(columnsOf(lead));
  const lines: string[] = [];
  let line = lead;
  let empty = true;
  for (const piece of unbreakable(text.trim())) {
    const blank = piece.trim() === '';
    if (!empty && columnsOf((line + piece).trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = hang;
      empty = true;
    }
    if (empty && blank) continue;
    line += piece;
    empty = false;
  }
  return [...lines, line.trimEnd()];
}

/** Pieces between which a line may break: blanks, words with their punctuation, single Chinese characters with theirs. */
function unbreakable(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const word of text.split(/\s+/u)) {
    if (pieces.length > 0) pieces.push(' ');
    const first = pieces.length;
    for (const piece of charactersAndRuns(word)) {
      const last = pieces.length > first ? pieces.at(-1) : undefined;
      if (last !== undefined && (CLOSING.test(piece) || OPENING.test(last))) pieces[pieces.length - 1] = last + piece;
      else pieces.push(piece);
    }
  }
  return pieces;
}

/** Wide characters one by one, runs of narrow ones (words, numbers, addresses) whole. */
function charactersAndRuns(word: string): readonly string[] {
  const found: string[] = [];
  let narrow = '';
  for (const character of word) {
    if (!isWide(character)) {
      narrow += character;
      continue;
    }
    if (narrow !== '') found.push(narrow);
    found.push(character);
    narrow = '';
  }
  return narrow === '' ? found : [...found, narrow];
}
