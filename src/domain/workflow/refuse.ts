import type { Command, Facts } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import type { Definition } from './definition.js';
import type { Refusal } from './denial.js';
import { refuseAnswer } from './refuse-answer.js';
import { refuseMove } from './refuse-move.js';

/** Why the command is refused, or null. A stale version comes before all else (I10): what else is wrong was judged blind. */
export function refuse(definition: Definition, state: CommitmentState, command: Command, facts: Facts): Refusal | null {
  if (command.seenVersion !== state.version) return { code: 'stale_version', seen: command.seenVersion };
  return command.type === 'move' || command.type === 'propose'
    ? refuseMove(definition, state, command, facts)
    : refuseAnswer(definition, state, command, facts);
}
