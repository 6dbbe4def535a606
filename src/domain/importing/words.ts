import { isLetterOrDigit } from './characters.js';
import type { Span } from './span.js';

/** One English word as it stands and in small letters. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
}

/** No word of the language is longer; a longer run of letters is cut so that the work stays bounded. */
const LONGEST = 60;
const INNER = new Set("'’-/&.".split(''));

function isInner(source: string, at: number, end: number): boolean {
  return INNER.has(source[at] as string) && at + 1 < end && isLetterOrDigit(source.charCodeAt(at + 1));
}

/** At most `most` words from the start of the range; hyphens and apostrophes inside a word belong to it. */
export function readWords(source: string, range: Span, most: number): Word[] {
  const words: Word[] = [];
  let at = range.start;
  while (at < range.end && words.length < most) {
    const from = at;
    while (
      at < range.end &&
      at - from < LONGEST &&
      (isLetterOrDigit(source.charCodeAt(at)) || (at > from && isInner(source, at, range.end)))
    )
      at += 1;
    if (at > from) {
      const text = source.slice(from, at);
      words.push({ start: from, end: at, text, lower: text.toLowerCase() });
    } else at += 1;
  }
  return words;
}
