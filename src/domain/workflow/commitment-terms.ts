import type { Language } from '../shared/language.js';
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

/** Words of people, in the language they were written in. */
export interface Words {
  readonly language: Language;
  readonly text: string;
}

/** Another commitment, as records and answers name it. */
export interface NamedCommitment {
  readonly id: string;
  readonly number: string;
}
