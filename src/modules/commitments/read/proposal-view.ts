import type { ProposalState } from '../../../domain/records/projection.js';
import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Language, LocalizedText } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';
import type { AgreedSentence } from '../../../domain/workflow/commitment-terms.js';
import type { Subject } from '../../../domain/workflow/subject.js';

export interface ConsentView {
  readonly sideId: SideId;
  readonly givenOn: CivilDate;
  readonly givenAt: Date;
}

/** The organisation that speaks for the proposing side. */
export interface ProposerView {
  readonly code: string;
  readonly name: LocalizedText;
  readonly shortName: LocalizedText;
}

/** A joint move or a change of terms with the consents it has. */
export interface ProposalView {
  readonly id: string;
  /** Null where it proposes another change than a move. */
  readonly move: string | null;
  readonly subject: Subject;
  /** Version of the workflow under which it was made. */
  readonly workflowVersion: number;
  /** The proposal whose place it took, and the one that took its own. */
  readonly counters: string | null;
  readonly supersededBy: string | null;
  /** Words of the move and of the state it leads to, from the workflow definition; those of the subject where it moves nothing. */
  readonly moveLabel: LocalizedText;
  /** Joint state it leads to; null where it moves nothing. */
  readonly to: string | null;
  readonly toLabel: LocalizedText;
  readonly state: ProposalState;
  readonly proposedBy: SideId;
  readonly proposer: ProposerView | null;
  readonly reason: string | null;
  /** Language the reason is written in; null where none is given or it was not kept. */
  readonly reasonLanguage: Language | null;
  readonly sentence: AgreedSentence | null;
  readonly contentHash: string;
  /** Papers the consent covers, by title. */
  readonly evidence: readonly { readonly id: string; readonly title: string }[];
  readonly consents: readonly ConsentView[];
  /** Sides still to consent, in declared order; empty once the proposal has ended. */
  readonly awaits: readonly SideId[];
  readonly openedOn: CivilDate;
  readonly openedAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: SideId | null;
  readonly decisionReason: string | null;
}
