import { isHan, isLower, isSpace } from './characters.js';
import type { Block } from './blocks.js';
import type { Clause } from './clauses.js';
import type { Grammar } from './grammar.js';
import { endsFinished } from './sentence-end.js';
import type { Span } from './span.js';
import { readWords } from './words.js';

/** A block with what stands in it. */
export interface ReadBlock extends Block {
  readonly clauses: readonly Clause[];
}

const MOST_WORDS = 16;
const LONGEST = 140;
const LONGEST_HAN = 40;
const LONGEST_MARKED = 200;
const QUOTED = new Set('"“「『《‘'.split(''));

function isChinese(source: string, span: Span): boolean {
  let han = 0;
  for (let i = span.start; i < span.end && i - span.start < LONGEST; i += 1) if (isHan(source.charCodeAt(i))) han += 1;
  return han * 2 > Math.min(span.end - span.start, LONGEST);
}

/** Short, in one piece, not finished like a sentence. A closing colon is forgiven. */
function isTitleLike(source: string, span: Span): boolean {
  const length = span.end - span.start;
  if (length === 0 || length > LONGEST || QUOTED.has(source[span.start] as string)) return false;
  const text = source.slice(span.start, span.end).replace(/[:：]$/, '');
  if (isLower(text.charCodeAt(0)) || /[;；。！？!?]|[.…,，、]$|\.\s/u.test(text)) return false;
  if (endsFinished(text, 0, text.length)) return false;
  if (isChinese(source, span)) return length <= LONGEST_HAN && !text.includes('，');
  return readWords(source, span, MOST_WORDS + 1).length <= MOST_WORDS;
}

function endsWithColon(source: string, span: Span): boolean {
  return /[:：]$/.test(source.slice(span.end - 1, span.end));
}

/** A line that only begins with a verb because it is a call to act is no heading ("Support the fair"). */
function isCall(source: string, block: ReadBlock, grammar: Grammar): boolean {
  const first = block.clauses[0];
  return first?.leads === true && !first.gerund && !grammar.isTitleCase(source, block);
}

function isBody(source: string, block: ReadBlock | undefined, own: ReadBlock): boolean {
  if (block === undefined) return false;
  const leads = block.clauses[0]?.leads === true;
  const fuller =
    block.end - block.start > own.end - own.start && (leads || endsFinished(source, block.start, block.end));
  return fuller || (block.bullet && leads) || (block.numbering !== null && block.numbering !== own.numbering);
}

/** Per form of number: whether most of its lines are titles with other lines under them. */
function headingNumberings(source: string, blocks: readonly ReadBlock[]): Set<string> {
  const votes = new Map<string, { titles: number; all: number }>();
  blocks.forEach((block, index) => {
    if (block.numbering === null || block.noise) return;
    const vote = votes.get(block.numbering) ?? { titles: 0, all: 0 };
    const next = blocks[index + 1];
    const heads = next !== undefined && next.numbering !== block.numbering && isBody(source, next, block);
    votes.set(block.numbering, {
      titles: vote.titles + (heads && isTitleLike(source, block) ? 1 : 0),
      all: vote.all + 1,
    });
  });
  return new Set([...votes].filter(([, vote]) => vote.titles * 2 > vote.all).map(([form]) => form));
}

function isHeading(
  source: string,
  block: ReadBlock,
  at: { next: ReadBlock | undefined; grammar: Grammar; numberings: Set<string>; underlined: boolean },
): boolean {
  const length = block.end - block.start;
  if (block.noise || length === 0) return false;
  if (block.hash) return length <= LONGEST_MARKED;
  if (block.bold) return length <= LONGEST_MARKED && !/[.。;；]$/.test(source.slice(block.end - 1, block.end));
  if (block.bullet || !isTitleLike(source, block)) return false;
  if (at.underlined) return true;
  if (block.numbering !== null) return at.numberings.has(block.numbering);
  if (endsWithColon(source, block) && readWords(source, block, 9).length > 8) return false;
  return !isCall(source, block, at.grammar) || isHanTitle(source, block, at.next);
}

/** Chinese titles are often verb phrases (深化金融合作); the fuller paragraph under them gives them away. */
function isHanTitle(source: string, block: ReadBlock, next: ReadBlock | undefined): boolean {
  return isChinese(source, block) && !block.clauses[0]?.subject && isBody(source, next, block);
}

/** A rule directly on the next line: `----`, `====`, 「————」. */
function isUnderlined(source: string, block: ReadBlock, below: ReadBlock | undefined): boolean {
  if (below === undefined || !below.noise) return false;
  const rule = source.slice(below.start, Math.min(below.end, below.start + 3));
  return (
    /^([-=_~*—–─━])\1/u.test(rule) &&
    /^\s*$/.test(source.slice(block.end, below.start)) &&
    below.start - block.end < 20 &&
    !/\n\s*\n/.test(source.slice(block.end, below.start))
  );
}

/** Which blocks are headings, by their place in the list. */
export function findHeadings(source: string, blocks: readonly ReadBlock[], grammar: Grammar): Set<number> {
  const numberings = headingNumberings(source, blocks);
  const content = blocks.map((block, index) => ({ block, index })).filter((each) => !each.block.noise);
  const found = new Set<number>();
  content.forEach(({ block, index }, place) => {
    const next = content[place + 1]?.block;
    const underlined = isUnderlined(source, block, blocks[index + 1]);
    if (isHeading(source, block, { next, grammar, numberings, underlined })) found.add(index);
  });
  return found;
}

/** The clean words of a heading: without a closing colon and the white space around it. */
export function headingSpan(source: string, block: Span): Span {
  let { end } = block;
  while (end > block.start && (/[:：*_#]/.test(source[end - 1] as string) || isSpace(source.charCodeAt(end - 1))))
    end -= 1;
  return end > block.start ? { start: block.start, end } : block;
}
