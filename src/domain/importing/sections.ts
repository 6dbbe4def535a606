import type { Clause } from './clauses.js';
import type { Grammar } from './grammar.js';
import type { ReadBlock } from './headings.js';
import { findHeadings, headingSpan } from './headings.js';
import type { Span } from './span.js';

/** A heading (null for paragraphs under none) and the undertakings of the paragraphs below it. */
export interface Section {
  readonly heading: Span | null;
  readonly clauses: readonly Clause[];
}

interface Draft {
  heading: Span | null;
  /** Opened by the line that announces the list of areas. */
  announced: boolean;
  paragraphs: ReadBlock[];
}

function endsWithColon(source: string, block: Span): boolean {
  return /[:：]$/.test(source.slice(block.end - 1, block.end));
}

function isLed(block: ReadBlock): boolean {
  return block.clauses[0]?.leads === true;
}

/** Whether the paragraphs of a section are undertakings: the first one is, or at least half of them. */
function isArea(section: Draft): boolean {
  const first = section.paragraphs[0];
  const led = section.paragraphs.filter(isLed).length;
  return first !== undefined && led > 0 && (isLed(first) || led * 2 >= section.paragraphs.length);
}

/** Of a paragraph that tells something else only bare calls to act are taken, no "they will …". */
function clausesOf(block: ReadBlock): readonly Clause[] {
  return isLed(block) ? block.clauses : block.clauses.filter((clause) => !clause.subject);
}

function draftSections(source: string, blocks: readonly ReadBlock[], grammar: Grammar): Draft[] {
  const headings = findHeadings(source, blocks, grammar);
  const sections: Draft[] = [{ heading: null, announced: false, paragraphs: [] }];
  blocks.forEach((block, index) => {
    if (block.noise) return;
    const bare = !endsWithColon(source, block);
    if (headings.has(index) && (bare || !grammar.announcesAreas(source, block))) {
      sections.push({ heading: headingSpan(source, block), announced: false, paragraphs: [] });
    } else if (!(bare && isLed(block)) && grammar.announcesAreas(source, block)) {
      sections.push({ heading: null, announced: true, paragraphs: [] });
    } else if (bare) sections.at(-1)?.paragraphs.push(block);
  });
  return sections;
}

/**
 * The sections that are areas of co-operation, in order. A line that announces areas ("consensus on the following
 * areas") leaves out what stands before it. Paragraphs under no heading make a section of their own only when no
 * heading has an area, so that a preamble is never taken for one.
 */
export function findSections(source: string, blocks: readonly ReadBlock[], grammar: Grammar): Section[] {
  const drafts = draftSections(source, blocks, grammar);
  const announced = drafts.findIndex((draft) => draft.announced);
  const after = announced < 0 ? [] : drafts.slice(announced).filter(isArea);
  const areas = after.length > 0 ? after : drafts.filter(isArea);
  const headed = areas.filter((area) => area.heading !== null);
  return (headed.length > 0 ? areas.filter((area) => area.heading !== null || area.announced) : areas)
    .map((area) => ({ heading: area.heading, clauses: area.paragraphs.flatMap(clausesOf) }))
    .filter((area) => area.clauses.length > 0);
}
