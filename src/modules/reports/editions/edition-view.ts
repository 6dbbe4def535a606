import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Language } from '../../../domain/shared/language.js';

export const EDITION_STATES = ['queued', 'setting', 'draft', 'failed'] as const;

export type EditionState = (typeof EDITION_STATES)[number];

/** One edition without its bytes. `progress` runs from 0 to 100; `fault` is a code of the problem catalogue. */
export interface EditionView {
  readonly id: string;
  readonly sessionNumber: number;
  readonly number: number;
  readonly asOf: CivilDate;
  /** The instant whose knowledge it holds. */
  readonly knownAt: Date;
  readonly language: Language;
  readonly format: string;
  readonly state: EditionState;
  readonly progress: number;
  readonly contentSha256: string | null;
  readonly contentBytes: number | null;
  readonly fault: string | null;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
}

/** An edition's bytes as they were set. */
export interface EditionContent {
  readonly edition: EditionView;
  readonly content: Buffer;
}
