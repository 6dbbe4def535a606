import type { CivilDate } from '../../../domain/shared/civil-date.js';
import type { Language, LocalizedText } from '../../../domain/shared/language.js';
import type { SideId } from '../../../domain/shared/side-id.js';

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

/** A joint move with the consents it has. */
export interface ProposalView {
  readonly id: string;
  readonly move: string;
  /** Words of the move and of the state it leads to, from the workflow definition. */
  readonly moveLabel: LocalizedText;
  readonly to: string;
  readonly toLabel: LocalizedText;
  readonly state: 'open' | 'accepted' | 'declined' | 'rescinded' | 'voided';
  readonly proposedBy: SideId;
  readonly proposer: ProposerView | null;
  readonly reason: string | null;
  /** Language the reason is written in; null where none is given or it was not kept. */
  readonly reasonLanguage: Language | null;
  readonly sentence: { readonly language: Language; readonly text: string } | null;
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
