import { isLower } from './characters.js';
import type { Line } from './lines.js';
import { splitLines } from './lines.js';
import type { Marked } from './markers.js';
import { readMarks } from './markers.js';
import { endsFinished } from './sentence-end.js';
import { isWrapped, measureWrap } from './wrapping.js';

/** A heading or a paragraph with its marks: the span covers its words, over several lines where it was wrapped. */
export interface Block extends Marked {
  /** True where no letter stands in it: rules, page numbers, stray marks. */
  readonly noise: boolean;
}

/** Small words, commas and the like after which a sentence cannot be over. */
const DANGLING =
  /(?:[,，、]|\b(?:and|or|of|the|a|an|to|in|on|for|with|by|from|between|at|as|its|their)|[和與与及或的在對对])$/i;
/** A paragraph broken by a blank line is only mended without a dangling word when it is longer than a title. */
const LONGER_THAN_A_TITLE = 120;

function hasLetters(source: string, line: Line): boolean {
  for (let i = line.start; i < line.end; i += 64) {
    if (/\p{L}/u.test(source.slice(i, Math.min(line.end, i + 65)))) return true;
  }
  return false;
}

function isDangling(source: string, block: Block): boolean {
  return DANGLING.test(source.slice(Math.max(block.start, block.end - 12), block.end));
}

function isUnmarked(block: Block): boolean {
  return !(block.hash || block.bold || block.bullet || block.numbering !== null || block.noise);
}

/** True where `next` is the rest of a paragraph that a blank line tore in two. */
function mends(source: string, previous: Block, next: Block): boolean {
  if (previous.hash || previous.bold || previous.noise || !isUnmarked(next)) return false;
  if (endsFinished(source, previous.start, previous.end)) return false;
  if (isDangling(source, previous)) return true;
  return isLower(source.charCodeAt(next.start)) && previous.end - previous.start > LONGER_THAN_A_TITLE;
}

/** True where `next`, on the line below, goes on with the paragraph. */
function continues(source: string, previous: Block, next: Block, wrapped: boolean): boolean {
  if (previous.hash || previous.bold || previous.noise || !isUnmarked(next)) return false;
  if (endsFinished(source, previous.start, previous.end)) return false;
  return wrapped || isDangling(source, previous) || isLower(source.charCodeAt(next.start));
}

/** A line by itself. Named member by member: spreading one object into the next costs a long text most of its time. */
function blockOf(source: string, line: Line): Block {
  const noise = !hasLetters(source, line);
  if (noise)
    return { start: line.start, end: line.end, hash: false, bold: false, bullet: false, numbering: null, noise };
  const { start, end, hash, bold, bullet, numbering } = readMarks(source, line);
  return { start, end, hash, bold, bullet, numbering, noise };
}

function reachingTo({ start, hash, bold, bullet, numbering, noise }: Block, end: number): Block {
  return { start, end, hash, bold, bullet, numbering, noise };
}

/**
 * The headings and paragraphs of a text in order: hard-wrapped lines joined, a paragraph torn by a blank line mended.
 * Everything outside the blocks is white space or the marks in front of and around their words.
 */
export function readBlocks(source: string): Block[] {
  const lines = splitLines(source);
  const wrap = measureWrap(source, lines);
  const blocks: Block[] = [];
  let previousLine: Line | null = null;
  let blankBetween = false;
  for (const line of lines) {
    if (line.start === line.end) {
      blankBetween = true;
      continue;
    }
    const next = blockOf(source, line);
    const previous = blocks.at(-1);
    const joins =
      previous !== undefined &&
      previousLine !== null &&
      (blankBetween
        ? mends(source, previous, next)
        : continues(source, previous, next, isWrapped({ source, line: previousLine, next: line, wrap })));
    if (joins) blocks[blocks.length - 1] = reachingTo(previous, next.end);
    else blocks.push(next);
    previousLine = line;
    blankBetween = false;
  }
  return blocks;
}
