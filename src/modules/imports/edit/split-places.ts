import type { Span } from '../../../domain/importing/span.js';
import { splitText, wordsWithin } from './split-text.js';

/** A place to cut: the offset, and the two halves it gives. */
export interface SplitPlace {
  readonly at: number;
  readonly first: Span;
  readonly second: Span;
}

/** After a separator (not within a number), before a word of joining. */
const PLACES = /[;；。，、]|,(?!\d)|\.(?=\s)|\s(?=(?:and|as well as)\s)|(?=以及|並且|并且)/giu;
/** More than this many places help nobody; the free choice takes the rest. */
const MOST = 40;

/** The places at which an item can sensibly be cut: behind its separators and before its words of joining, in order. */
export function splitPlaces(source: string, span: Span): SplitPlace[] {
  const words = wordsWithin(source, span);
  const places: SplitPlace[] = [];
  // Behind the joint of the last place: what stands in it gives no other halves, however long it is.
  let reached = words.start;
  for (const match of source.slice(span.start, words.end).matchAll(PLACES)) {
    const at = span.start + match.index + match[0].length;
    if (at <= reached) continue;
    const halves = splitText(source, span, at);
    if (halves === null) continue;
    const [first, second] = halves;
    if (places.push({ at, first, second }) === MOST) break;
    reached = second.start;
  }
  return places;
}

/**
 * Where the words quoted by a person end in the item, or null where they do not stand in it exactly once. Runs of white
 * space count as one, as they do on the page.
 */
export function placeAfter(source: string, span: Span, words: string): number | null {
  const quoted = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (quoted[0] === '') return null;
  const found = [...source.slice(span.start, span.end).matchAll(new RegExp(quoted.join('\\s+'), 'gu'))];
  const only = found[0];
  return only === undefined || found.length > 1 ? null : span.start + only.index + only[0].length;
}
