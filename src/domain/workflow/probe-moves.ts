import { civilDate } from '../shared/civil-date.js';
import type { Facts, TermsAtHand } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import type { Definition, JointMove, Move, Need } from './definition.js';
import type { Refusal } from './denial.js';
import { refuseAnswer, type AnswerCommand } from './refuse-answer.js';
import { refuseMove } from './refuse-move.js';
import { refuseProposal } from './refuse-proposal.js';
import { moveSubject, type Subject } from './subject.js';

/** Answers to an open proposal; no move of a definition may take one of these names. */
export const ANSWERS = ['accept', 'decline', 'rescind'] as const;

/** One thing an actor could try, and why not (null = open to him). */
export interface ProbedMove {
  readonly move: string;
  readonly scope: Move['scope'];
  readonly needs: readonly Need[];
  readonly refusal: Refusal | null;
}

/** What a form can supply, filled in. */
export const FILLED = '-';
/** Behind every day on which anything is decided. */
const LONG_AGO = civilDate('1990-01-01');
const TEXT = { title: FILLED, body: FILLED };
/** Texts in three languages, filled in. */
export const FILLED_TEXTS = { en: TEXT, 'zh-Hant': TEXT, 'zh-Hans': TEXT };
const WORDS = { language: 'en', text: FILLED } as const;
const NONE = { en: { title: '', body: '' }, 'zh-Hant': { title: '', body: '' }, 'zh-Hans': { title: '', body: '' } };

/** Terms in which whatever a form can name is there. */
export const ANY_TERMS: TermsAtHand = {
  number: '',
  deadlines: 0,
  deadline: null,
  texts: NONE,
  assignments: [],
  organisations: {},
  sessions: [1],
  into: { id: FILLED, number: FILLED, open: true },
  fresh: [],
};

/**
 * Tries every move, and every answer while a proposal is open, against the engine itself. What a form can still supply
 * (reason, body waited for, sentence, terms) counts as given, and a hash not computed as matching; evidence must be there.
 */
export function probeMoves(definition: Definition, state: CommitmentState, facts: Facts): ProbedMove[] {
  const hash = facts.contentHash ?? state.proposal?.contentHash ?? FILLED;
  const granted: Facts = { ...facts, sentence: true, contentHash: hash, terms: ANY_TERMS };
  const seenVersion = state.version;
  const probed: ProbedMove[] = [];
  for (const [name, move] of Object.entries(definition.moves)) {
    const refusal =
      move.scope === 'side'
        ? refuseMove(
            definition,
            state,
            { type: 'move', move: name, reason: FILLED, waitingFor: FILLED, seenVersion },
            granted,
          )
        : refuseProposal(
            definition,
            state,
            {
              type: 'propose',
              subject: filledIn(name, move),
              proposalId: FILLED,
              contentHash: hash,
              reason: FILLED,
              seenVersion,
            },
            granted,
          );
    probed.push({ move: name, scope: move.scope, needs: move.needs, refusal });
  }
  return state.proposal === null ? probed : [...probed, ...probeAnswers(definition, state, granted)];
}

function probeAnswers(definition: Definition, state: CommitmentState, granted: Facts): ProbedMove[] {
  const open = state.proposal;
  if (open === null) return [];
  const { id: proposalId, contentHash } = open;
  // Terms are left out: whether what was proposed still fits is asked when it is accepted.
  const facts: Facts = { ...granted, terms: null };
  return ANSWERS.map((type): ProbedMove => {
    const command: AnswerCommand = { type, proposalId, contentHash, reason: FILLED, seenVersion: state.version };
    const refusal = refuseAnswer(definition, state, command, facts);
    return { move: type, scope: 'joint', needs: type === 'decline' ? ['reason'] : [], refusal };
  });
}

/** The move with all that its needs ask a form for. */
export function filledIn(name: string, { needs, opens }: JointMove): Subject {
  const [kind] = opens;
  return moveSubject(name, {
    session: needs.includes('session') ? 1 : null,
    into: needs.includes('into') ? FILLED : null,
    text: needs.includes('text') ? FILLED_TEXTS : null,
    measures: needs.includes('measures') ? [WORDS] : null,
    period: needs.includes('period') ? { from: LONG_AGO, to: LONG_AGO } : null,
    successor:
      needs.includes('successor') && kind !== undefined
        ? { kind, texts: FILLED_TEXTS, assignments: null, deadline: null }
        : null,
  });
}
