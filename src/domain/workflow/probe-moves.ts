import type { Facts } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import type { Definition, Move, Need } from './definition.js';
import type { Refusal } from './denial.js';
import { refuseAnswer, type AnswerCommand } from './refuse-answer.js';
import { refuseMove, type MoveCommand } from './refuse-move.js';

/** Answers to an open proposal; no move of a definition may take one of these names. */
export const ANSWERS = ['accept', 'decline', 'rescind'] as const;

/** One thing an actor could try, and why not (null = open to him). */
export interface ProbedMove {
  readonly move: string;
  readonly scope: Move['scope'];
  readonly needs: readonly Need[];
  readonly refusal: Refusal | null;
}

const FILLED = '-';

/**
 * Tries every move, and every answer while a proposal is open, against the engine itself. What a form can still supply
 * (reason, body waited for, sentence) counts as given, and a hash not computed as matching; evidence must be there.
 */
export function probeMoves(definition: Definition, state: CommitmentState, facts: Facts): ProbedMove[] {
  const hash = facts.contentHash ?? state.proposal?.contentHash ?? FILLED;
  const granted: Facts = { ...facts, sentence: true, contentHash: hash };
  const seenVersion = state.version;
  const probed: ProbedMove[] = [];
  for (const [move, { scope, needs }] of Object.entries(definition.moves)) {
    const command: MoveCommand =
      scope === 'side'
        ? { type: 'move', move, reason: FILLED, waitingFor: FILLED, seenVersion }
        : { type: 'propose', move, proposalId: FILLED, contentHash: hash, reason: FILLED, seenVersion };
    probed.push({ move, scope, needs, refusal: refuseMove(definition, state, command, granted) });
  }
  if (state.proposal === null) return probed;
  const { id: proposalId, contentHash } = state.proposal;
  for (const type of ANSWERS) {
    const command: AnswerCommand = { type, proposalId, contentHash, reason: FILLED, seenVersion };
    const refusal = refuseAnswer(definition, state, command, granted);
    probed.push({ move: type, scope: 'joint', needs: type === 'decline' ? ['reason'] : [], refusal });
  }
  return probed;
}
