import type { Kind } from '../shared/kind.js';
import type { Grammar, Opening } from './grammar.js';
import type { Segment } from './segments.js';
import { splitSegments } from './segments.js';
import type { Span } from './span.js';

/** One undertaking inside a paragraph. */
export interface Clause extends Span {
  readonly kind: Kind;
  /** It names who acts ("both sides will"), or is a bare call ("support …"). */
  readonly subject: boolean;
  /** It begins with "strengthening" and the like. */
  readonly gerund: boolean;
  /** It stands in the first sentence of the paragraph. */
  readonly leads: boolean;
}

interface Draft {
  readonly start: number;
  end: number;
  opening: Opening;
  /** A purpose has begun; it reaches to the next semicolon or full stop. */
  purpose: boolean;
}

function isHard(segment: Segment | undefined): boolean {
  return segment === undefined || segment.after === 'sentence' || segment.after === 'semicolon';
}

/** Walks the segments of one paragraph and groups them into undertakings. */
class ClauseReader {
  readonly clauses: Clause[] = [];
  private draft: Draft | null = null;
  private leadIn: number | null = null;
  private dropped = false;
  private first = true;

  constructor(
    private readonly source: string,
    private readonly grammar: Grammar,
    private readonly listed: boolean,
  ) {}

  read(segments: readonly Segment[]): Clause[] {
    segments.forEach((segment, index) => {
      if (segment.after === 'sentence' && index > 0) {
        this.flush();
        this.first = false;
      }
      const start = this.grammar.skipJoint(this.source, segment);
      if (isHard(segment) || (segment.after === 'colon' && this.dropped)) this.begin({ start, end: segment.end });
      else if (start < segment.end) this.follow(segment, { start, end: segment.end }, segments[index + 1]);
    });
    this.flush();
    return this.clauses;
  }

  /** At the head of a sentence or after a semicolon: any verb opens, a phrase waits, all else is left alone. */
  private begin(range: Span): void {
    this.flush();
    this.dropped = false;
    this.leadIn = null;
    const opening = range.start < range.end ? this.grammar.open(this.source, range, { listed: this.listed }) : null;
    if (opening) this.take(opening.start, range.end, opening);
    else if (range.start === range.end || this.grammar.isLeadIn(this.source, range)) this.leadIn = range.start;
    else this.dropped = true;
  }

  /** After a comma. */
  private follow(segment: Segment, range: Span, next: Segment | undefined): void {
    if (this.dropped) return;
    const opening = this.grammar.open(this.source, range, { continued: this.draft?.opening.subject ?? false });
    if (this.leadIn !== null) {
      if (opening) this.take(this.leadIn, range.end, opening);
      return;
    }
    const { draft } = this;
    if (draft === null) return;
    if (draft.opening.bare) this.complete(draft, range.end, opening);
    else if (opening && this.opensAnew(draft, { opening, range, next })) {
      this.flush();
      this.take(opening.start, range.end, opening);
    } else if (this.awaitsNext(draft, range, next)) {
      this.flush();
      this.leadIn = range.start;
    } else {
      this.extend(draft, segment, { range, opening });
    }
  }

  /** What tells a means, or from where on a purpose, stays with the undertaking before it. */
  private extend(draft: Draft, segment: Segment, at: { range: Span; opening: Opening | null }): void {
    draft.end = at.range.end;
    const another = at.opening !== null && draft.opening.subject;
    draft.purpose ||= !another && segment.after === 'comma' && this.grammar.isSubordinate(this.source, at.range);
  }

  /** Whether a verb after a comma begins an undertaking of its own or tells a means or purpose of the one before. */
  private opensAnew(draft: Draft, at: { opening: Opening; range: Span; next: Segment | undefined }): boolean {
    const { opening, range, next } = at;
    if (draft.purpose || opening.reach === 'means') return false;
    if (this.grammar.isSubordinate(this.source, range) && !draft.opening.subject) return false;
    if (this.grammar.endsOpen(this.source, draft) || this.grammar.refersBack(this.source, range)) return false;
    return !(isHard(next) && this.grammar.isThin(this.source, opening, range.end));
  }

  private awaitsNext(draft: Draft, range: Span, next: Segment | undefined): boolean {
    if (next === undefined || isHard(next) || draft.purpose || !this.grammar.leansForward(this.source, range))
      return false;
    const opening = this.grammar.open(this.source, { start: this.grammar.skipJoint(this.source, next), end: next.end });
    return opening !== null && opening.reach === 'commitment';
  }

  private complete(draft: Draft, end: number, opening: Opening | null): void {
    draft.end = end;
    draft.opening = {
      ...draft.opening,
      bare: opening?.bare ?? false,
      verbEnd: opening?.verbEnd ?? draft.opening.verbEnd,
    };
  }

  private take(start: number, end: number, opening: Opening): void {
    this.leadIn = null;
    this.draft = { start, end, opening, purpose: false };
  }

  private flush(): void {
    const { draft } = this;
    if (draft) {
      const { kind, subject, gerund } = draft.opening;
      this.clauses.push({ start: draft.start, end: draft.end, kind, subject, gerund, leads: this.first });
    }
    this.draft = null;
  }
}

/**
 * The undertakings of a paragraph in order; words between them (joints, other sentences) belong to none.
 * `listed`: the paragraph is an entry of a list.
 */
export function readClauses(source: string, range: Span, grammar: Grammar, listed = false): Clause[] {
  return new ClauseReader(source, grammar, listed).read(splitSegments(source, range));
}
