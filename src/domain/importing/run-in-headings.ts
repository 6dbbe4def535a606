import type { Block } from './blocks.js';
import type { Grammar } from './grammar.js';
import type { Span } from './span.js';
import { readWords } from './words.js';

/** How far into a paragraph a title may reach. */
const REACH = 90;
const MOST_WORDS = 10;
const LONGEST_HAN = 24;

/** End of the title inside `head`, and where the paragraph goes on; null when the paragraph has no title of its own. */
function titleIn(head: string, block: Block): { end: number; next: number } | null {
  const bold = /^(\*\*|__)(?=\S)(.{2,80}?)[.:：。]?\s*\1[.:：。]?\s*(?=\S)/su.exec(head);
  if (bold) return { end: 2 + (bold[2] as string).length, next: bold[0].length };
  const pattern =
    block.numbering === null
      ? /^[^.。;；,，:：()（）]{2,80}?[:：]\s*(?=\S)/su
      : /^[^.。;；，:：]{2,80}?(?:[:：。]|\.\s)\s*(?=\S)/su;
  const found = pattern.exec(head);
  if (!found) return null;
  const end = found[0].replace(/[.:：。]?\s*$/u, '').length;
  return { end, next: found[0].length };
}

/** Whether the words in front may be a title: short, and not a call to act or a piece of a sentence themselves. */
function mayBeTitle(source: string, head: Span, at: { bold: boolean; numbered: boolean; grammar: Grammar }): boolean {
  const han = /\p{Script=Han}/u.test(source.slice(head.start, head.end));
  const words = readWords(source, head, MOST_WORDS + 1).length;
  if (han ? head.end - head.start > LONGEST_HAN : words > MOST_WORDS) return false;
  if (at.bold || (at.numbered && han)) return true;
  const titleCase = at.grammar.isTitleCase(source, head);
  if (at.grammar.open(source, head) !== null && !titleCase) return false;
  return at.numbered || han || titleCase || words <= 3;
}

/**
 * Parts a paragraph that begins with its own title ("**Finance.** Support …", "1. Finance: support …",
 * 「（一）金融。支持……」) into a heading and the paragraph. Null where there is none or no call to act follows.
 */
export function partRunIn(source: string, block: Block, grammar: Grammar): [Block, Block] | null {
  if (block.hash || block.bold || block.noise) return null;
  const title = titleIn(source.slice(block.start, Math.min(block.end, block.start + REACH)), block);
  if (!title) return null;
  const bold = /^(?:\*\*|__)/.test(source.slice(block.start, block.start + 2));
  const head = { start: block.start + (bold ? 2 : 0), end: block.start + title.end };
  const rest = { start: block.start + title.next, end: block.end };
  if (!mayBeTitle(source, head, { bold, numbered: block.numbering !== null, grammar })) return null;
  if (grammar.open(source, { ...rest, end: Math.min(rest.end, rest.start + 200) }) === null) return null;
  const heading = { ...block, ...head, bold: true, bullet: false };
  const body = { ...block, ...rest, hash: false, bold: false, bullet: false, numbering: null };
  return [heading, body];
}
