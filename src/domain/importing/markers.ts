import { isSpace } from './characters.js';
import type { Span } from './span.js';

/** What stands before and around the words of a line. */
export interface Marked extends Span {
  /** `#` marks in front. */
  readonly hash: boolean;
  /** The whole line is bold. */
  readonly bold: boolean;
  /** A bullet stands in front. */
  readonly bullet: boolean;
  /** The form of a number in front (`1.`, `(a)`, `一、`), the same for all numbers of one list; null without. */
  readonly numbering: string | null;
}

const HASHES = /^#{1,9}(?=\s|[^\s#\d])\s*/;
const BULLET = /^(?:[-*+–—](?=\s)|[•·●○◦■□◆◇▪▫‣※➢►])\s*/;
const ARABIC =
  /^(?:[(（](\d{1,3})[)）]|(\d{1,3}(?:\.\d{1,2}){0,3})(?:[.．)）](?=\s|[^\d\s])|[、]|(?<=\.\d{1,2})(?=\s)))\s*/;
const HAN =
  /^(?:[(（]([一二三四五六七八九十百]{1,4})[)）]|([一二三四五六七八九十百]{1,4})[、．.]|第[一二三四五六七八九十百\d]{1,4}(?:章|條|条|節|节|部分|項|项)[、：:\s])\s*/;
const LETTER = /^(?:[(（]([a-zA-Z]|[ivxIVX]{2,5})[)）]|([a-zA-Z]|[ivxIVX]{2,5})[.)](?=\s))\s*/;
const CIRCLED = /^[①-⑳]\s*/;
const BOLD = /^(\*\*|__)(?=\S)/;
/** A mark never needs more than this; keeps every expression on a slice of fixed size. */
const REACH = 48;
/** Nobody sets a longer heading in bold; longer bold text is a paragraph. */
const BOLD_REACH = 240;

const NUMBERINGS: readonly (readonly [string, RegExp])[] = [
  ['han', HAN],
  ['arabic', ARABIC],
  ['letter', LETTER],
  ['circled', CIRCLED],
];

/** The form of a number: its digits folded to one, so that `1.` and `12.` are of one list and `1.` and `(1)` are not. */
function formOf(name: string, mark: string): string {
  const folded = mark
    .trim()
    .replace(/\d+/g, '1')
    .replace(/[一二三四五六七八九十百]+/g, '一')
    .replace(/[①-⑳]/g, '①')
    .replace(/[a-z]+/g, 'a')
    .replace(/[A-Z]+/g, 'A');
  return `${name} ${folded}`;
}

function numberingAt(head: string): { length: number; form: string } | null {
  for (const [name, pattern] of NUMBERINGS) {
    const found = pattern.exec(head);
    if (found) return { length: found[0].length, form: formOf(name, found[0]) };
  }
  return null;
}

function trimmed(source: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(source.charCodeAt(start))) start += 1;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** Takes the closing half of a bold mark away when the whole range is bold, with a colon inside or after it. */
function unbold(source: string, span: Span): Span | null {
  const mark = BOLD.exec(source.slice(span.start, span.start + 3))?.[1];
  if (!mark) return null;
  const close = source.slice(span.start, Math.min(span.end, span.start + BOLD_REACH)).indexOf(mark, 2) + span.start;
  const rest = close <= span.start ? null : source.slice(close + 2, Math.min(span.end, close + 4));
  if (rest === null || (rest !== '' && rest !== ':' && rest !== '：')) return null;
  return trimmed(source, span.start + 2, close);
}

/** The words of a line without the marks around them (hashes, bullet, number, bold), and which marks those were. */
export function readMarks(source: string, line: Span): Marked {
  let { start, end } = line;
  const seen = { hash: false, bold: false, bullet: false, numbering: null as string | null };
  for (let round = 0; round < 4; round += 1) {
    const head = source.slice(start, Math.min(end, start + REACH));
    const hashes = HASHES.exec(head);
    const bullet = BULLET.exec(head);
    const number = seen.numbering === null ? numberingAt(head) : null;
    const bold = unbold(source, { start, end });
    if (hashes) {
      seen.hash = true;
      start += hashes[0].length;
      while (end > start && source[end - 1] === '#') end -= 1;
    } else if (bold) {
      seen.bold = true;
      ({ start, end } = bold);
    } else if (bullet) {
      seen.bullet = true;
      start += bullet[0].length;
    } else if (number) {
      seen.numbering = number.form;
      start += number.length;
    } else break;
    ({ start, end } = trimmed(source, start, end));
  }
  const { hash, bold, bullet, numbering } = seen;
  return { start, end, hash, bold, bullet, numbering };
}
