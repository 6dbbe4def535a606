import type { Facts } from './command.js';
import type { Move, Need } from './definition.js';
import type { Refusal } from './denial.js';

/** What the actor brings along; blank text counts as nothing. */
export interface Brought {
  readonly reason: string | null;
  readonly waitingFor: string | null;
}

/** The first of the move's needs that is not met, in the order in which the definition states them; null where all are. */
export function missingNeed(move: Move, brought: Brought, facts: Facts): Refusal | null {
  const missing = move.needs.find((need) => !isMet(need, brought, facts));
  return missing === undefined ? null : refusalFor(missing);
}

/** The text without its blanks around it; null where nothing is left. */
export function spoken(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function isMet(need: Need, brought: Brought, facts: Facts): boolean {
  switch (need) {
    case 'reason':
      return spoken(brought.reason) !== null;
    case 'waiting_for':
      return spoken(brought.waitingFor) !== null;
    case 'evidence':
      return facts.sharedEvidence > 0;
    case 'sentence':
      return facts.sentence;
    default:
      return true;
  }
}

function refusalFor(need: Need): Refusal {
  switch (need) {
    case 'reason':
      return { code: 'missing_reason', need };
    case 'waiting_for':
      return { code: 'missing_waiting_for', need };
    case 'evidence':
      return { code: 'missing_evidence', need };
    case 'sentence':
      return { code: 'missing_sentence', need };
    default:
      throw new RangeError(`the need "${need}" is never missing`);
  }
}
