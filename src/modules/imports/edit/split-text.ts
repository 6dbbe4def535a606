import type { Span } from '../../../domain/importing/span.js';

/** White space, separators and words of joining that stand between two undertakings and belong to neither. */
const LEADING =
  /^(?:[\s,;:，；：、。]+|\.(?=\s)|(?:and|as well as)(?=\s)|以及|並且|并且|(?<=[\s,;，；、。])(?:並|并)(?![非不]))+/iu;
const TRAILING =
  /(?:[\s,;:，；：、]+|(?<=[\s,;，；、])(?:and|as well as)(?=[\s]|$)|以及|並且|并且|(?<=[,;，；、])(?:並|并|及|和))+$/iu;

/**
 * The two halves of a span cut at `at` (UTF-16 units of the source), each without the joint between them. Null where the
 * cut falls outside the span or inside a character, or leaves a half without words.
 */
export function splitText(source: string, span: Span, at: number): readonly [Span, Span] | null {
  if (!Number.isInteger(at) || at <= span.start || at >= span.end) return null;
  const text = source.slice(span.start, span.end);
  const character = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text).containing(at - span.start);
  if (character?.index !== at - span.start) return null;
  const before = text.slice(0, at - span.start);
  const after = text.slice(at - span.start);
  const first = { start: span.start, end: at - (TRAILING.exec(before)?.[0].length ?? 0) };
  const second = { start: at + leadingJoint(before, after), end: span.end };
  return hasWords(source, first) && hasWords(source, second) ? [first, second] : null;
}

/** Length of the joint at the head of the second half; one joining character counts only after a separator in the first. */
function leadingJoint(before: string, after: string): number {
  const joint = LEADING.exec(after)?.[0].length ?? 0;
  if (joint > 0 || !/[\s,;，；、。]$/u.test(before)) return joint;
  return /^(?:並|并)(?![非不])\s*/u.exec(after)?.[0].length ?? 0;
}

function hasWords(source: string, { start, end }: Span): boolean {
  return end > start && /[\p{L}\p{N}]/u.test(source.slice(start, end));
}
