import type { CivilDate } from '../shared/civil-date.js';
import type { Kind } from '../shared/kind.js';
import type { Role } from '../shared/role.js';
import type { SideId } from '../shared/side-id.js';
import type { ActingRole, Part } from './command.js';
import type { Guard, Move, Need } from './definition.js';
import type { SubjectType, WorkedPeriod } from './subject.js';

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
  'already_waiting',
  'missing_sentence',
  'missing_session',
  'missing_into',
  'missing_successor',
  'missing_text',
  'missing_measures',
  'missing_period',
  'period_closed_already',
  'period_not_over',
  'stale_version',
  'proposal_open',
  'no_open_proposal',
  'proposal_gone',
  'content_changed',
  'own_proposal',
  'not_your_proposal',
  'already_consented',
  'not_lapsed',
  'nothing_changes',
  'not_asked_for',
  'kind_not_opened',
  'unknown_session',
  'unknown_commitment',
  'commitment_closed',
  'same_commitment',
  'unknown_organisation',
  'two_leads',
  'too_few_parts',
  'other_side_owns',
  'unmapped_state',
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
  | { readonly code: 'role_not_allowed'; readonly role: ActingRole; readonly allowed: readonly Role[] }
  | { readonly code: 'no_side' }
  | { readonly code: 'not_leading'; readonly guard: Guard; readonly part: Part }
  | { readonly code: 'missing_reason'; readonly need: 'reason' }
  | { readonly code: 'missing_evidence'; readonly need: 'evidence' }
  | { readonly code: 'missing_waiting_for'; readonly need: 'waiting_for' }
  /** The side waits for the same body, and has since that day. */
  | { readonly code: 'already_waiting'; readonly waitingFor: string; readonly since: CivilDate | null }
  | { readonly code: 'missing_sentence'; readonly need: 'sentence' }
  | { readonly code: 'missing_session'; readonly need: 'session' }
  | { readonly code: 'missing_into'; readonly need: 'into' }
  | { readonly code: 'missing_successor'; readonly need: 'successor' }
  | { readonly code: 'missing_text'; readonly need: 'text' }
  | { readonly code: 'missing_measures'; readonly need: 'measures' }
  | { readonly code: 'missing_period'; readonly need: 'period' }
  /** `closed` is the period, closed before, that shares a day with the one named. */
  | { readonly code: 'period_closed_already'; readonly closed: WorkedPeriod }
  /** `until` is its last day, which must lie behind. */
  | { readonly code: 'period_not_over'; readonly until: CivilDate }
  | { readonly code: 'stale_version'; readonly seen: number }
  | {
      readonly code: 'proposal_open';
      readonly proposalId: string;
      /** Null where it proposes another change than a move; `subject` names it. */
      readonly move: string | null;
      readonly subject: SubjectType;
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
  | { readonly code: 'already_consented'; readonly proposalId: string; readonly awaits: readonly SideId[] }
  /** `lapsesOn` is the last day on which it can be answered; null where it never lapses. */
  | { readonly code: 'not_lapsed'; readonly proposalId: string; readonly lapsesOn: CivilDate | null }
  /** What is proposed is what the commitment says already. */
  | { readonly code: 'nothing_changes'; readonly subject: SubjectType }
  /** The move takes none of these along. */
  | { readonly code: 'not_asked_for'; readonly needs: readonly Need[] }
  | { readonly code: 'kind_not_opened'; readonly kind: Kind; readonly allowed: readonly Kind[] }
  | { readonly code: 'unknown_session'; readonly session: number; readonly known: readonly number[] }
  | { readonly code: 'unknown_commitment'; readonly number: string }
  | { readonly code: 'commitment_closed'; readonly number: string }
  | { readonly code: 'same_commitment'; readonly number: string }
  | { readonly code: 'unknown_organisation'; readonly organisations: readonly string[] }
  | { readonly code: 'two_leads'; readonly sides: readonly SideId[] }
  | { readonly code: 'too_few_parts'; readonly parts: number }
  /** Owners of these sides, or of none, change only with everybody's consent: propose it. */
  | { readonly code: 'other_side_owns'; readonly sides: readonly (SideId | null)[] }
  | { readonly code: 'unmapped_state'; readonly states: readonly string[] };

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
