import type { Span } from '../../../domain/importing/span.js';
import type { Draft, DraftItem } from '../../imports/index.js';
import type { Part } from './sheets.js';

/** A heading or an item where it stands in the source. */
export interface Mark extends Span {
  /** Null for a heading. */
  readonly item: DraftItem | null;
}

/** How the source of a draft is parted among its areas. */
export interface SourceRanges {
  /** What stands before the first area. */
  readonly before: Span;
  /** The part of the source beside each area, by its id. */
  readonly of: ReadonlyMap<string, Span>;
  /** Headings and items in the order of the source. */
  readonly marks: readonly Mark[];
}

/**
 * The parts of the source that stand beside the areas, and before the first: each begins with the line of its heading, or
 * behind the last item where that ends in the same line, and reaches to the next.
 */
export function rangesOf({ source, items, areas }: Draft): SourceRanges {
  const marks = [
    ...areas.filter(({ start, end }) => end > start).map(({ start, end }) => ({ start, end, item: null })),
    ...items.map((item) => ({ start: item.start, end: item.end, item })),
  ].sort((one, other) => one.start - other.start);
  const ordered = [...areas].sort((one, other) => one.start - other.start);
  let passed = 0;
  const starts = ordered.map(({ start }, index) => {
    while (passed < items.length && (items[passed]?.start ?? 0) < start) passed += 1;
    const held = Math.max(items[passed - 1]?.end ?? 0, ordered[index - 1]?.end ?? 0);
    const floor = Math.min(held, start);
    // Looked for no further back than what is held already: a text may have no line ends at all.
    return floor + source.slice(floor, start).lastIndexOf('\n') + 1;
  });
  const of = new Map(
    ordered.map(({ id }, index) => {
      const [start = 0, end = source.length] = starts.slice(index, index + 2);
      return [id, { start, end }] as const;
    }),
  );
  return { before: { start: 0, end: starts[0] ?? source.length }, of, marks };
}

/** The range of one part of an area that is cut: from its first item on, to the first item of the part behind it. */
export function rangeOfPart(
  { area, items, goesOn }: Part<DraftItem>,
  { of }: SourceRanges,
  behind: Part<DraftItem> | undefined,
): Span {
  const whole = of.get(area.id) ?? { start: 0, end: 0 };
  const firstInside = (some: readonly DraftItem[]): number | undefined =>
    some.find(({ start }) => start >= whole.start && start < whole.end)?.start;
  const start = goesOn ? (firstInside(items) ?? whole.end) : whole.start;
  const end = behind?.goesOn === true ? (firstInside(behind.items) ?? whole.end) : whole.end;
  return { start: Math.min(start, end), end };
}

/** The marks that lie in a range; found by halves, so that a page looks at its own alone. */
export function marksIn({ marks }: SourceRanges, range: Span): Mark[] {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < range.start) low = middle + 1;
    else high = middle;
  }
  const inside: Mark[] = [];
  for (let at = low; at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark === undefined || mark.start >= range.end) break;
    if (mark.end <= range.end) inside.push(mark);
  }
  return inside;
}
