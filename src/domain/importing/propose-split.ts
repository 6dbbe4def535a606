import type { Language } from '../shared/language.js';
import type { Block } from './blocks.js';
import { readBlocks } from './blocks.js';
import { CHINESE } from './chinese.js';
import { type Clause, readClauses } from './clauses.js';
import { ENGLISH } from './english.js';
import type { Grammar } from './grammar.js';
import type { ReadBlock } from './headings.js';
import type { ProposedArea, ProposedSplit } from './proposed-split.js';
import { partRunIn } from './run-in-headings.js';
import type { Section } from './sections.js';
import { findSections } from './sections.js';
import type { Span } from './span.js';
import { findUnclaimed } from './unclaimed.js';

const GRAMMARS: Readonly<Record<Language, Grammar>> = { en: ENGLISH, 'zh-Hant': CHINESE, 'zh-Hans': CHINESE };

/** A commitment that names more names none in particular. */
const MOST_BODIES = 100;

function areaOf(source: string, section: Section, grammar: Grammar): ProposedArea {
  const commitments = section.clauses.map(({ start, end, kind }) => ({
    text: source.slice(start, end),
    start,
    end,
    kind,
    bodies: grammar.bodies(source, { start, end }).slice(0, MOST_BODIES),
  }));
  const first = commitments[0]?.start ?? 0;
  const { start, end } = section.heading ?? { start: first, end: first };
  return { heading: source.slice(start, end).replace(/\s+/g, ' '), start, end, commitments };
}

const NO_CLAUSES: readonly Clause[] = [];

/** A block with what stands in it. Named member by member, as in `readBlocks`. */
function readBlock(source: string, block: Block, grammar: Grammar): ReadBlock {
  const { start, end, hash, bold, bullet, numbering, noise } = block;
  const clauses = noise ? NO_CLAUSES : readClauses(source, block, grammar, bullet || numbering !== null);
  return { start, end, hash, bold, bullet, numbering, noise, clauses };
}

/**
 * Proposes areas and commitments for a decoded text of a press release or memorandum. All offsets are UTF-16 units of
 * `text`; spans are ordered and never overlap, and what belongs to no heading and no commitment is listed as unclaimed.
 * It never refuses: a text in which nothing is undertaken comes back with no areas and everything unclaimed.
 * The work grows in proportion to the length of the text.
 */
export function proposeSplit(text: string, language: Language): ProposedSplit {
  const grammar = GRAMMARS[language];
  const blocks = readBlocks(text)
    .flatMap((block): Block[] => partRunIn(text, block, grammar) ?? [block])
    .map((block) => readBlock(text, block, grammar));
  const areas = findSections(text, blocks, grammar).map((section) => areaOf(text, section, grammar));
  const claimed: Span[] = areas.flatMap((area) => [area, ...area.commitments]);
  return { areas, unclaimed: findUnclaimed(text, claimed) };
}
