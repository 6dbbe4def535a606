import { isHan, isSpace } from './characters.js';
import type { Line } from './lines.js';

/** The widest column at which the text was wrapped; null where its lines are whole paragraphs. */
export type Wrap = number | null;

const WIDEST = 100;
const NARROWEST = 50;
/** Ragged wrapping leaves a little room: a punctuation mark is not sent to the next line alone. */
const SLACK = 2;

/** Columns that the first word of a line needs; a Chinese character is a word. Never more than `WIDEST`. */
function firstWordColumns(source: string, line: Line): number {
  if (isHan(source.charCodeAt(line.start))) return 2;
  let at = line.start;
  while (at < line.end && at - line.start < WIDEST && !isSpace(source.charCodeAt(at)) && !isHan(source.charCodeAt(at)))
    at += 1;
  return at - line.start;
}

function couldBeWrapped(source: string, line: Line, next: Line | undefined, width: number): boolean {
  if (next === undefined || next.start === next.end || line.start === line.end) return false;
  return line.columns + 1 + firstWordColumns(source, next) + SLACK > width;
}

/**
 * Finds the width at which the lines of a text were broken by a machine: nearly no line is wider than 100 columns, and
 * most lines that have a line directly below them are full. Null for a text whose lines are paragraphs.
 */
export function measureWrap(source: string, lines: readonly Line[]): Wrap {
  let filled = 0;
  let wider = 0;
  let width = 0;
  for (const line of lines) {
    if (line.start === line.end) continue;
    filled += 1;
    if (line.columns > WIDEST) wider += 1;
    else width = Math.max(width, line.columns);
  }
  if (width < NARROWEST || wider * 20 > filled) return null;
  let above = 0;
  let full = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || next.start === next.end || line.start === line.end) return;
    above += 1;
    if (line.columns * 4 >= width * 3) full += 1;
  });
  return above >= 3 && full * 10 >= above * 6 ? width : null;
}

/** True where a machine that fills lines up to the width of the text would have broken between `line` and `next`. */
export function isWrapped(at: { source: string; line: Line; next: Line; wrap: Wrap }): boolean {
  return at.wrap !== null && couldBeWrapped(at.source, at.line, at.next, at.wrap);
}
