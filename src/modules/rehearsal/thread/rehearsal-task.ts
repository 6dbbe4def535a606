import type { DraftRehearsal } from '../../../domain/rehearsal/rehearse-draft.js';
import type { RehearsedConference } from '../../../domain/rehearsal/rehearsed-conference.js';
import type { Language } from '../../../domain/shared/language.js';
import type { Definition } from '../../../domain/workflow/definition.js';
import type { ConferenceNames } from '../conference-names.js';

/** What a thread needs to play a draft: all of it plain data, which can be handed over. */
export interface RehearsalTask {
  readonly conference: RehearsedConference;
  readonly names: ConferenceNames;
  readonly draft: Definition;
  readonly months: number;
  readonly seed: number;
  /** Of the transcript. */
  readonly language: Language;
}

/** What comes back. */
export type RehearsalAnswer = DraftRehearsal;
