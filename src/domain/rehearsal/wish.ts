import type { CivilDate } from '../shared/civil-date.js';
import type { ActingParty, CommandBody } from '../workflow/command.js';
import type { AgreedSentence } from '../workflow/commitment-terms.js';

/** Who gives a command; `id` names a post, null the system. */
export interface Actor extends ActingParty {
  readonly id: string | null;
}

/** A command as it was decided on by its author, before others may have acted. */
export interface Wish {
  readonly actor: Actor;
  readonly body: CommandBody;
  readonly seen: number;
  readonly sentence: AgreedSentence | null;
  /** Last day on which the open proposal could be answered; for a lapse. */
  readonly lapsesOn?: CivilDate;
}
