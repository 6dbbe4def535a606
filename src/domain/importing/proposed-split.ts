import type { Kind } from '../shared/kind.js';
import type { Span } from './span.js';

/** One proposed commitment; `text` is the slice itself, line breaks included. */
export interface ProposedCommitment extends Span {
  readonly text: string;
  readonly kind: Kind;
  /** Named bodies in order of first mention, without doubles. */
  readonly bodies: readonly string[];
}

/**
 * One proposed area. The span covers the heading words only, without marks such as `##`, `1.` or `**`.
 * A list that stands under no heading has `heading: ''` and an empty span at its first commitment.
 */
export interface ProposedArea extends Span {
  readonly heading: string;
  readonly commitments: readonly ProposedCommitment[];
}

/** What a text was split into: every character that is not white space lies in exactly one span. */
export interface ProposedSplit {
  readonly areas: readonly ProposedArea[];
  readonly unclaimed: readonly Span[];
}
