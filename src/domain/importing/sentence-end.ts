import { isDigit, isHan, isLetterOrDigit, isLower, isSpace } from './characters.js';

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st no nos vs cf eg ie viz jr sr co ltd inc corp dept gov sen rep hon rev gen col art sec fig vol pp'.split(
    ' ',
  ),
);
const FULL_STOPS = new Set('。！？!?…'.split(''));
const CLOSERS = new Set('"\'”’）)]」』》】*_'.split(''));

/** True where the full stop at `at` belongs to an abbreviation, an initial or a number and ends no sentence. */
function isInsideWord(source: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 8 && isLetterOrDigit(source.charCodeAt(from - 1))) from -= 1;
  const word = source.slice(from, at).toLowerCase();
  if (ABBREVIATIONS.has(word)) return true;
  return word.length === 1 && !isDigit(word.charCodeAt(0)) && !isHan(word.charCodeAt(0));
}

/** True where a sentence ends at the character `at` (a full stop, question or exclamation mark that is no abbreviation). */
export function endsSentenceAt(source: string, at: number, limit: number): boolean {
  const mark = source[at] as string;
  if (FULL_STOPS.has(mark)) return true;
  if (mark !== '.' && mark !== '．') return false;
  let next = at + 1;
  while (next < limit && next - at < 4 && CLOSERS.has(source[next] as string)) next += 1;
  if (next >= limit) return true;
  if (!isSpace(source.charCodeAt(next)) || isInsideWord(source, at)) return false;
  while (next < limit && next - at < 200 && isSpace(source.charCodeAt(next))) next += 1;
  return !isLower(source.charCodeAt(next));
}

/** True where the text before `end` closes with a full stop, a semicolon or a colon, quotation marks set aside. */
export function endsFinished(source: string, start: number, end: number): boolean {
  let at = end - 1;
  while (at > start && end - at < 5 && CLOSERS.has(source[at] as string)) at -= 1;
  const mark = source[at] as string;
  if (';；:：'.includes(mark)) return true;
  return FULL_STOPS.has(mark) || (mark === '.' && !isInsideWord(source, at));
}
