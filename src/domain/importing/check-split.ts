import type { ProposedSplit } from './proposed-split.js';
import type { Span } from './span.js';

function faultsOfTexts(source: string, split: ProposedSplit): string[] {
  const faults: string[] = [];
  for (const area of split.areas) {
    if (area.heading !== source.slice(area.start, area.end).replace(/\s+/g, ' '))
      faults.push(`heading at ${area.start}`);
    if (area.commitments.length === 0) faults.push(`no commitments at ${area.start}`);
    for (const { text, start, end } of area.commitments) {
      if (text !== source.slice(start, end) || text === '' || text !== text.trim()) faults.push(`text at ${start}`);
    }
  }
  for (const { start, end } of split.unclaimed) {
    const text = source.slice(start, end);
    if (text === '' || text !== text.trim()) faults.push(`unclaimed at ${start}`);
  }
  return faults;
}

/** Faults of order and overlap, and characters that no span covers. */
function faultsOfSpans(source: string, spans: readonly Span[], complete: boolean): string[] {
  const faults: string[] = [];
  let at = 0;
  for (const span of [...spans, { start: source.length, end: source.length }]) {
    if (span.start < at || span.end < span.start) faults.push(`overlap at ${span.start}`);
    if (complete && source.slice(at, span.start).trim() !== '') faults.push(`uncovered at ${at}`);
    at = Math.max(at, span.end);
  }
  return faults;
}

/**
 * Checks a split against its text: every text is the slice of its span, claimed spans are in order, nothing overlaps and
 * nothing but white space is left out. Comes back with the faults, each with its offset; an empty list for a sound one.
 */
export function findSplitFaults(source: string, split: ProposedSplit): string[] {
  const claimed: Span[] = split.areas.flatMap((area) => [area, ...area.commitments]);
  const all = [...claimed, ...split.unclaimed]
    .filter((span) => span.end > span.start)
    .sort((a, b) => a.start - b.start);
  return [
    ...faultsOfTexts(source, split),
    ...faultsOfSpans(source, claimed, false),
    ...faultsOfSpans(source, all, true),
  ];
}
