import { isLetterOrDigit } from '../../../domain/importing/characters.js';
import type { Span } from '../../../domain/importing/span.js';

/** White space, separators and words of joining at the head of the second half, which belong to neither. */
const LEADING =
  /^(?:[\s,;:，；：、。]+|\.(?=\s)|(?:and|as well as)(?=\s)|以及|並且|并且|(?<=[\s,;，；、。])(?:並|并)(?![非不]))+/iu;
/** The same at the end of the first half, from the end backwards. */
const SEPARATOR = /[\s,;:，；：、]/u;
const JOINING = /(?:(?<=[\s,;，；、])(?:and|as well as)|以及|並且|并且|(?<=[,;，；、])(?:並|并|及|和))$/iu;
/** As long as the longest word of joining and what may stand before it. */
const JOINING_REACH = 12;
/** No character that people write is longer, whatever it is put together from. */
const CHARACTER_REACH = 100;

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The two halves of a span cut at `at` (UTF-16 units of the source), each without the joint between them. Null where the
 * cut falls outside the span or inside a character, or leaves a half without words. Looks at the joint alone, however long
 * the span is.
 */
export function splitText(source: string, span: Span, at: number): readonly [Span, Span] | null {
  if (!Number.isInteger(at) || at <= span.start || at >= span.end || isInsideCharacter(source, span, at)) return null;
  const first = { start: span.start, end: endOfFirst(source, span, at) };
  const second = { start: at + leadingJoint(source, span, at), end: span.end };
  return hasWords(source, first) && hasWords(source, second) ? [first, second] : null;
}

function isInsideCharacter(source: string, span: Span, at: number): boolean {
  const from = Math.max(span.start, at - CHARACTER_REACH);
  const around = source.slice(from, Math.min(span.end, at + CHARACTER_REACH));
  return CHARACTERS.segment(around).containing(at - from)?.index !== at - from;
}

/** Walks back over the joint step by step: one expression for all of it would try every way to part a long run. */
function endOfFirst(source: string, { start }: Span, at: number): number {
  let end = at;
  for (;;) {
    while (end > start && SEPARATOR.test(source[end - 1] as string)) end -= 1;
    const word = JOINING.exec(source.slice(Math.max(start, end - JOINING_REACH), end))?.[0] ?? '';
    const apart = end === at || /\s/u.test(source[end] as string) || !/^[a-z]/i.test(word);
    if (word === '' || !apart) return end;
    end -= word.length;
  }
}

/** Length of the joint at the head of the second half; one joining character counts only after a separator in the first. */
function leadingJoint(source: string, { start, end }: Span, at: number): number {
  const after = source.slice(at, end);
  const joint = LEADING.exec(after)?.[0].length ?? 0;
  if (joint > 0 || at === start || !/[\s,;，；、。]/u.test(source[at - 1] as string)) return joint;
  return /^(?:並|并)(?![非不])\s*/u.exec(after)?.[0].length ?? 0;
}

function hasWords(source: string, { start, end }: Span): boolean {
  return end > start && /[\p{L}\p{N}]/u.test(source.slice(start, end));
}

/** From the first to the last letter or digit of a span; cuts outside leave a half without words. */
export function wordsWithin(source: string, { start, end }: Span): Span {
  let [first, last] = [start, end];
  while (first < last && !isWordly(source, first)) first += 1;
  while (last > first && !isWordly(source, last - 1)) last -= 1;
  return { start: first, end: last };
}

/** Half of a rare character counts: whether the whole is a letter is for the cut itself to see. */
function isWordly(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return isLetterOrDigit(code) || (code >= 0xd800 && code <= 0xdfff);
}
