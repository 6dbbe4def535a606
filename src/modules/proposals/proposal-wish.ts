import type { Language } from '../../domain/shared/language.js';
import type { Standing } from '../../domain/shared/standing.js';

/** A sentence that all sides are to agree on, in the language it was written in. */
export interface AgreedSentence {
  readonly language: Language;
  readonly text: string;
}

/** A side's wish to move the joint state with the consent of all. */
export interface ProposalWish {
  readonly commitmentId: string;
  readonly move: string;
  readonly sentence: AgreedSentence | null;
  readonly reason: string | null;
  readonly seenVersion: number;
}

/** An answer to an open proposal. `contentHash` names the exact content that consent is given to. */
export interface AcceptWish {
  readonly proposalId: string;
  readonly contentHash: string;
  readonly seenVersion: number;
}

export interface DeclineWish {
  readonly proposalId: string;
  readonly reason: string;
  readonly seenVersion: number;
}

export interface RescindWish {
  readonly proposalId: string;
  readonly seenVersion: number;
}

/** A proposal after a command, and where the commitment stands with it. */
export interface ProposalOutcome {
  readonly proposalId: string;
  readonly commitmentId: string;
  readonly contentHash: string;
  readonly state: 'open' | 'accepted' | 'declined' | 'rescinded';
  /** Sides whose consent is still missing; empty once it is no longer open. */
  readonly awaits: readonly string[];
  readonly version: number;
  readonly joint: string;
  readonly standing: Standing;
}
