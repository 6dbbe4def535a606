import type { Language, LocalizedText } from '../shared/language.js';
import type { SideId } from '../shared/side-id.js';

/** Title and sentence of a commitment in one language. */
export interface CommitmentText {
  readonly title: string;
  readonly body: string;
}

export type CommitmentTexts = Readonly<Record<Language, CommitmentText>>;

/** An organisation's part, by its code in the conference file. `inferred` = not stated by the instrument. */
export interface RecordedAssignment {
  readonly organisation: string;
  /** Null for a third party. */
  readonly side: SideId | null;
  readonly part: 'lead' | 'supporting' | 'delivering' | 'waiting_for';
  readonly inferred: boolean;
}

/** Exact words of a document: UTF-16 units into its decoded text. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The public paper that a commitment was taken from, and where in it: by line, by exact words, or both. */
export interface CommitmentSource {
  /** A code of the conference file, or the name of an imported file. */
  readonly document: string;
  /** What people call it; null where only its name is known. */
  readonly title: LocalizedText | null;
  readonly url: string | null;
  /** From 1. */
  readonly line: number | null;
  readonly span: SourceSpan | null;
}

/** Words of people, in the language they were written in. */
export interface Words {
  readonly language: Language;
  readonly text: string;
}

/**
 * A sentence that all sides agree on: the language whose text binds, that text, and how others render it as far as somebody has.
 * All of it is agreed on at once and never changes afterwards, so that no rendering of it is ever left behind.
 */
export interface AgreedSentence extends Words {
  readonly renderings: Readonly<Partial<Record<Language, string>>>;
}

/** Another commitment, as records and answers name it. */
export interface NamedCommitment {
  readonly id: string;
  readonly number: string;
}

/** Exact words of a document: UTF-16 units into its decoded text. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The public paper that a commitment was taken from, and where in it: by line, by exact words, or both. */
export interface CommitmentSource {
  /** A code of the conference file, or the name of an imported file. */
  readonly document: string;
  /** What people call it; null where only its name is known. */
  readonly title: LocalizedText | null;
  readonly url: string | null;
  /** From 1. */
  readonly line: number | null;
  readonly span: SourceSpan | null;
}
