import { isSpace } from './characters.js';
import type { Span } from './span.js';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Pieces of one gap, trimmed, cut at blank lines so that each paragraph is one piece. */
function piecesOf(source: string, gap: Span): Span[] {
  const pieces: Span[] = [];
  let start = -1;
  let end = -1;
  let breaks = 0;
  for (let i = gap.start; i < gap.end; i += 1) {
    const code = source.charCodeAt(i);
    if (isSpace(code)) {
      const second = code === LINE_FEED && i > gap.start && source.charCodeAt(i - 1) === CARRIAGE_RETURN;
      if ((code === LINE_FEED || code === CARRIAGE_RETURN) && !second) breaks += 1;
      continue;
    }
    if (start >= 0 && breaks > 1) {
      pieces.push({ start, end });
      start = -1;
    }
    if (start < 0) start = i;
    end = i + 1;
    breaks = 0;
  }
  if (start >= 0) pieces.push({ start, end });
  return pieces;
}

/** What no claimed span covers, paragraph by paragraph; `claimed` is in order and does not overlap. */
export function findUnclaimed(source: string, claimed: readonly Span[]): Span[] {
  const unclaimed: Span[] = [];
  let from = 0;
  for (const span of [...claimed, { start: source.length, end: source.length }]) {
    // One by one: spreading a gap of a million pieces into one call would overflow the stack.
    for (const piece of piecesOf(source, { start: from, end: span.start })) unclaimed.push(piece);
    from = Math.max(from, span.end);
  }
  return unclaimed;
}
