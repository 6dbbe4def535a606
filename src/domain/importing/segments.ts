import { isDigit, isSpace } from './characters.js';
import { endsSentenceAt } from './sentence-end.js';
import type { Span } from './span.js';

/** What stands in front of a segment. */
export type Boundary = 'sentence' | 'semicolon' | 'comma' | 'colon';

/** A piece of a sentence between two separators, without white space and separators at its ends. */
export interface Segment extends Span {
  readonly after: Boundary;
}

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '[': ']',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '【': '】',
};
const CLOSING = new Set(Object.values(PAIRS));
/** A pair of brackets or quotation marks further apart than this is taken for two stray marks. */
const WIDEST_PAIR = 400;
const DEEPEST = 16;

/** Where each opening bracket or quotation mark of the range is closed; stray ones are absent. */
function closings(source: string, range: Span): Map<number, number> {
  const found = new Map<number, number>();
  const open: { at: number; close: string }[] = [];
  for (let i = range.start; i < range.end; i += 1) {
    const mark = source[i] as string;
    const top = open.at(-1);
    if (top && mark === top.close) {
      if (i - top.at <= WIDEST_PAIR) found.set(top.at, i);
      open.pop();
    } else if (mark === '"') open.push({ at: i, close: '"' });
    else if (PAIRS[mark] !== undefined) open.push({ at: i, close: PAIRS[mark] });
    else if (CLOSING.has(mark)) {
      const index = open.findLastIndex((each) => each.close === mark);
      if (index >= 0) {
        const pair = open[index];
        open.length = index;
        if (pair && i - pair.at <= WIDEST_PAIR) found.set(pair.at, i);
      }
    }
    if (open.length > DEEPEST) open.shift();
  }
  return found;
}

function boundaryAt(source: string, at: number, end: number): Boundary | null {
  const mark = source[at] as string;
  if (mark === ';' || mark === '；') return 'semicolon';
  if (mark === ':' || mark === '：') return isDigit(source.charCodeAt(at + 1)) ? null : 'colon';
  if (mark === '，') return 'comma';
  if (mark === ',') return isDigit(source.charCodeAt(at - 1)) && isDigit(source.charCodeAt(at + 1)) ? null : 'comma';
  return endsSentenceAt(source, at, end) ? 'sentence' : null;
}

/** Cuts a paragraph at its separators, never inside brackets or quotation marks. Empty segments are left out. */
export function splitSegments(source: string, range: Span): Segment[] {
  const closes = closings(source, range);
  const segments: Segment[] = [];
  let after: Boundary = 'sentence';
  let from = range.start;
  const add = (to: number): void => {
    let start = from;
    let end = to;
    while (start < end && isSpace(source.charCodeAt(start))) start += 1;
    while (end > start && isSpace(source.charCodeAt(end - 1))) end -= 1;
    if (start < end) segments.push({ start, end, after });
  };
  for (let i = range.start; i < range.end; i += 1) {
    i = closes.get(i) ?? i;
    const boundary = boundaryAt(source, i, range.end);
    if (boundary === null) continue;
    add(i);
    after = stronger(from === i ? after : boundary, boundary);
    from = i + 1;
  }
  add(range.end);
  return segments;
}

const STRENGTH: Readonly<Record<Boundary, number>> = { comma: 0, colon: 1, semicolon: 2, sentence: 3 };

/** Of two separators with nothing between them (`.;`) the stronger counts. */
function stronger(first: Boundary, second: Boundary): Boundary {
  return STRENGTH[first] > STRENGTH[second] ? first : second;
}
