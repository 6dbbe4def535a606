import { isSpace, isWide } from './characters.js';
import type { Span } from './span.js';

/** One line without its surrounding white space; `columns` counts Chinese characters twice. Blank: start === end. */
export interface Line extends Span {
  readonly columns: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function isBreak(code: number): boolean {
  return (
    code === LINE_FEED || code === CARRIAGE_RETURN || code === 12 || code === 0x85 || code === 0x2028 || code === 0x2029
  );
}

function lineOf(source: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  while (start < end && isSpace(source.charCodeAt(start))) start += 1;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end -= 1;
  let columns = 0;
  for (let i = start; i < end; i += 1) columns += isWide(source.charCodeAt(i)) ? 2 : 1;
  return { start, end, columns };
}

/** The lines of a text in order; CR LF, CR, LF, form feed and the Unicode breaks all end a line. */
export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let i = 0; i < source.length; i += 1) {
    const code = source.charCodeAt(i);
    if (!isBreak(code)) continue;
    lines.push(lineOf(source, from, i));
    if (code === CARRIAGE_RETURN && source.charCodeAt(i + 1) === LINE_FEED) i += 1;
    from = i + 1;
  }
  lines.push(lineOf(source, from, source.length));
  return lines;
}
