import type { Facts } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import type { Definition } from './definition.js';
import type { Denial, Refusal, WhomToAsk } from './denial.js';
import { openNames } from './open-names.js';

/** The refusal with the way out: what is open to this actor, whom to ask, and the state as it is. */
export function deny(definition: Definition, state: CommitmentState, facts: Facts, refusal: Refusal): Denial {
  return withWayOut(refusal, openNames(definition, state, facts), state, facts);
}

/** As `deny`, with the open moves known already. */
export function withWayOut(
  refusal: Refusal,
  openMoves: readonly string[],
  state: CommitmentState,
  facts: Facts,
): Denial {
  const side = facts.actor.sideId;
  const position = side === null ? null : (state.positions[side]?.state ?? null);
  const current = { joint: state.joint, position, version: state.version };
  // Not spread: a refusal has one of many shapes, and copying it into a literal costs ten times as much as this.
  return Object.assign({ openMoves, ask: whomToAsk(refusal, state, facts), current }, refusal);
}

function whomToAsk(refusal: Refusal, state: CommitmentState, facts: Facts): WhomToAsk | null {
  switch (refusal.code) {
    case 'role_not_allowed':
      return refusal.allowed.includes('liaison') ? 'lead' : 'secretariat';
    case 'no_side':
    case 'closed':
    case 'unmapped_state':
      return 'secretariat';
    case 'missing_evidence':
      // Who leads shares a report with a paper himself; every other asks him to.
      return facts.actor.role === 'liaison' && facts.actor.part === 'lead' ? null : 'lead';
    case 'not_leading':
      return 'lead';
    case 'own_proposal':
    case 'not_your_proposal':
    case 'already_consented':
      return 'other_side';
    case 'other_side_owns':
      return 'other_side';
    case 'proposal_open':
      return state.proposal?.consents.includes(facts.actor.sideId ?? '') ? 'other_side' : null;
    default:
      return null;
  }
}
