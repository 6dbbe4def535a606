import type { Role } from '../shared/role.js';
import type { SideId } from '../shared/side-id.js';
import type { Part } from './command.js';
import type { Guard, Move } from './definition.js';

export const DENIAL_CODES = [
  'unknown_move',
  'wrong_state',
  'closed',
  'role_not_allowed',
  'no_side',
  'not_leading',
  'missing_reason',
  'missing_evidence',
  'missing_waiting_for',
  'missing_sentence',
  'stale_version',
  'proposal_open',
  'no_open_proposal',
  'proposal_gone',
  'content_changed',
  'own_proposal',
  'not_your_proposal',
  'already_consented',
] as const;

export type DenialCode = (typeof DENIAL_CODES)[number];

/** Who can help where the actor cannot help himself; null where he can (see `openMoves`, or what is missing). */
export type WhomToAsk = 'lead' | 'secretariat' | 'other_side';

/** Why a command was refused, with what is particular to the reason. */
export type Refusal =
  /** `knownAs` names the scope in which the move exists, where only the kind of command was wrong. */
  | { readonly code: 'unknown_move'; readonly move: string; readonly knownAs: Move['scope'] | null }
  | {
      readonly code: 'wrong_state';
      readonly move: string;
      readonly scope: Move['scope'];
      readonly from: readonly string[];
    }
  | { readonly code: 'closed' }
  | { readonly code: 'role_not_allowed'; readonly role: Role; readonly allowed: readonly Role[] }
  | { readonly code: 'no_side' }
  | { readonly code: 'not_leading'; readonly guard: Guard; readonly part: Part }
  | { readonly code: 'missing_reason'; readonly need: 'reason' }
  | { readonly code: 'missing_evidence'; readonly need: 'evidence' }
  | { readonly code: 'missing_waiting_for'; readonly need: 'waiting_for' }
  | { readonly code: 'missing_sentence'; readonly need: 'sentence' }
  | { readonly code: 'stale_version'; readonly seen: number }
  | {
      readonly code: 'proposal_open';
      readonly proposalId: string;
      readonly move: string;
      readonly proposedBy: SideId;
    }
  | { readonly code: 'no_open_proposal'; readonly proposalId: string }
  | { readonly code: 'proposal_gone'; readonly proposalId: string; readonly openProposalId: string }
  /** What the actor saw, what was proposed (null while proposing) and what the content is now do not agree. */
  | {
      readonly code: 'content_changed';
      readonly seen: string;
      readonly proposed: string | null;
      readonly now: string | null;
    }
  | { readonly code: 'own_proposal'; readonly proposalId: string }
  | { readonly code: 'not_your_proposal'; readonly proposalId: string; readonly proposedBy: SideId }
  | { readonly code: 'already_consented'; readonly proposalId: string; readonly awaits: readonly SideId[] };

/** The state as it is, so that a refused actor can look again without asking twice. */
export interface CurrentState {
  readonly joint: string;
  /** The actor's own side's position; null where it has none. */
  readonly position: string | null;
  readonly version: number;
}

/** A refusal that names the way out. Nothing has changed where one is returned. */
export type Denial = Refusal & {
  /** What this actor may do now: names of moves, and accept, decline or rescind. */
  readonly openMoves: readonly string[];
  readonly ask: WhomToAsk | null;
  readonly current: CurrentState;
};
