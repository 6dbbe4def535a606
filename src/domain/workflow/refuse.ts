import type { Command, Facts } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import type { Definition } from './definition.js';
import type { Refusal } from './denial.js';
import { refuseAnswer } from './refuse-answer.js';
import { refuseMove } from './refuse-move.js';
import { refuseOwnOwners } from './refuse-own-owners.js';
import { refuseProposal } from './refuse-proposal.js';

/** Why the command is refused, or null. A stale version comes before all else (I10): what else is wrong was judged blind. */
export function refuse(definition: Definition, state: CommitmentState, command: Command, facts: Facts): Refusal | null {
  if (command.seenVersion !== state.version) return { code: 'stale_version', seen: command.seenVersion };
  switch (command.type) {
    case 'move':
      return refuseMove(definition, state, command, facts);
    case 'propose':
    case 'counter':
      return refuseProposal(definition, state, command, facts);
    case 'assign':
      return refuseOwnOwners(definition, state, command, facts);
    case 'accept':
    case 'decline':
    case 'rescind':
    case 'lapse':
      return refuseAnswer(definition, state, command, facts);
  }
}
