import type { Kind } from '../shared/kind.js';
import type { Span } from './span.js';

/** How far a verb goes: `commitment` opens an item after a comma too, `means` only at the head of a sentence. */
export type Reach = 'commitment' | 'means';

/** A clause that begins with a verb of undertaking. `start` is its first word, adverbs and subject included. */
export interface Opening {
  readonly start: number;
  readonly kind: Kind;
  readonly reach: Reach;
  /** End of the verb or of the joined verbs ("support and promote"). */
  readonly verbEnd: number;
  /** Nothing follows the verb yet: "support, guide and promote …". */
  readonly bare: boolean;
  /** A subject stands in front of the verb: "both sides will support". */
  readonly subject: boolean;
  /** "Strengthening …" in a list; on a line of its own it may be a title. */
  readonly gerund: boolean;
}

/** What is known of the place of a clause. */
export interface Circumstances {
  /** A subject named before may still hold: "the agency supports …, and carries out …". */
  readonly continued?: boolean;
  /** It heads an entry of a list, where "strengthening …" is as good as "strengthen …". */
  readonly listed?: boolean;
}

/** What the splitter must know of a language. All questions look at a bounded number of characters. */
export interface Grammar {
  /** Where the clause begins once "and", "並" and the like are taken off; `end` when nothing is left. */
  skipJoint(source: string, range: Span): number;
  /** The opening of a clause, or null when it does not begin with a verb of undertaking. */
  open(source: string, range: Span, circumstances?: Circumstances): Opening | null;
  /** "Under the co-ordination of …": a phrase that waits for its clause. */
  isLeadIn(source: string, range: Span): boolean;
  /** In the middle of a sentence: a phrase that belongs to the clause after it, not to the one before. */
  leansForward(source: string, range: Span): boolean;
  /** "so as to …", "which will …": what follows tells purpose and is not promised by itself. */
  isSubordinate(source: string, range: Span): boolean;
  /** A last clause too thin to be followed up by itself: "and foster publicity and co-operation". */
  isThin(source: string, opening: Opening, end: number): boolean;
  /** "…, organise enterprises to participate": needs the clause before to say in what. */
  refersBack(source: string, range: Span): boolean;
  /** The text cannot stop here: it ends with "of", "and", "to". */
  endsOpen(source: string, range: Span): boolean;
  /** A line that announces the list of areas. */
  announcesAreas(source: string, range: Span): boolean;
  /** True where a line that begins with a verb is nevertheless set as a title. */
  isTitleCase(source: string, range: Span): boolean;
  /** Named bodies in order of mention, the longest name of each, without doubles. */
  bodies(source: string, range: Span): string[];
}
