import type { CivilDate } from '../../domain/shared/civil-date.js';
import type { Standing } from '../../domain/shared/standing.js';
import type { SentenceWish } from '../../domain/workflow/agreed-sentence.js';
import type { NamedCommitment } from '../../domain/workflow/commitment-terms.js';
import { moveSubject, type Subject } from '../../domain/workflow/subject.js';

/** What is put forward: a plain joint move by its name, or any subject whole. */
type PutForward = { readonly move: string } | { readonly subject: Subject };

interface Words {
  readonly sentence: SentenceWish | null;
  readonly reason: string | null;
  readonly seenVersion: number;
}

/** A side's wish to agree on something with the consent of all. */
export type ProposalWish = Words & PutForward & { readonly commitmentId: string };

/** An answer to an open proposal of another side with another one, which takes its place. */
export type CounterWish = Words & PutForward & { readonly proposalId: string };

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
  readonly state: 'open' | 'accepted' | 'declined' | 'rescinded' | 'lapsed';
  /** Sides whose consent is still missing; empty once it is no longer open. */
  readonly awaits: readonly string[];
  readonly version: number;
  readonly joint: string;
  readonly standing: Standing;
  /** Commitments that took effect with it, or that this one goes on in. */
  readonly linked: readonly NamedCommitment[];
}

/** A proposal whose last day is over. */
export interface LapseWish {
  readonly proposalId: string;
  readonly conferenceId: string;
  /** Last day on which it could be answered. */
  readonly lapsesOn: CivilDate;
}

/** The subject of a wish; a move that is only named brings nothing along. */
export function subjectOf(wish: PutForward): Subject {
  return 'subject' in wish ? wish.subject : moveSubject(wish.move);
}
