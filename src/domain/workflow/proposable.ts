import { civilDate } from '../shared/civil-date.js';
import type { Facts, TermsAtHand } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import type { Definition, JointMove, Need } from './definition.js';
import type { Denial, Refusal } from './denial.js';
import { withWayOut } from './deny.js';
import { ANY_TERMS, FILLED, FILLED_TEXTS, filledIn } from './probe-moves.js';
import { refuseOwnOwners } from './refuse-own-owners.js';
import { refuseProposal } from './refuse-proposal.js';
import type { Subject } from './subject.js';

/** Changes of what a commitment says that are proposed as such, by no move of a definition. */
export const TERM_SUBJECTS = ['deadline', 'text', 'owners', 'split'] as const;

export type TermSubject = (typeof TERM_SUBJECTS)[number];

/** Something that sides can agree on here, and why this actor cannot put it forward now (null = he can). */
export interface Proposable {
  readonly subject: 'move' | TermSubject;
  /** Null where it is no move. */
  readonly move: string | null;
  readonly needs: readonly Need[];
  /** Put forward now, it would take the place of the open proposal of another side. */
  readonly counters: boolean;
  readonly denial: Denial | null;
}

const TERMS: TermsAtHand = { ...ANY_TERMS, organisations: { [FILLED]: null } };
const PART = { texts: FILLED_TEXTS, assignments: null };

const SUBJECTS: Readonly<Record<TermSubject, Subject>> = {
  deadline: {
    type: 'deadline',
    deadline: {
      kind: 'dated',
      precision: 'day',
      earliest: civilDate('2000-01-01'),
      latest: civilDate('2000-01-01'),
      words: null,
      session: null,
      every: null,
    },
    reason: null,
  },
  text: { type: 'text', texts: FILLED_TEXTS },
  owners: { type: 'owners', assignments: [{ organisation: FILLED, side: null, part: 'supporting', inferred: false }] },
  split: { type: 'split', parts: [PART, PART] },
};

/**
 * Everything that could be proposed, each asked of the engine itself with all that a form can supply: joint moves in the order of
 * the definition, then changes of terms. While a proposal of another side is open, each is asked as an answer to it.
 */
export function proposables(definition: Definition, state: CommitmentState, facts: Facts): readonly Proposable[] {
  const moves = Object.entries(definition.moves).filter((entry): entry is [string, JointMove] => {
    return entry[1].scope === 'joint';
  });
  const asked = [
    ...moves.map(([name, move]) => ({ name, needs: move.needs, subject: filledIn(name, move) })),
    ...TERM_SUBJECTS.map((type) => ({ name: null, needs: [], subject: SUBJECTS[type] })),
  ];
  const open = state.proposal;
  const counters = open !== null && open.proposedBy !== facts.actor.sideId;
  return asked.map(({ name, needs, subject }) => {
    const refusal = refusalOf(definition, state, subject, facts);
    return {
      subject: subject.type as Proposable['subject'],
      move: name,
      needs,
      counters,
      denial: refusal && withWayOut(refusal, [], state, facts),
    };
  });
}

/** Why this actor cannot set the owners of his own side now, or null. */
export function ownOwnersDenial(definition: Definition, state: CommitmentState, facts: Facts): Denial | null {
  const side = facts.actor.sideId;
  const terms = { ...TERMS, organisations: { [FILLED]: side } };
  const assignments = [{ organisation: FILLED, side, part: 'supporting', inferred: false }] as const;
  const command = { type: 'assign', assignments, seenVersion: state.version } as const;
  const refusal = refuseOwnOwners(definition, state, command, { ...facts, terms });
  return refusal && withWayOut(refusal, [], state, facts);
}

function refusalOf(definition: Definition, state: CommitmentState, subject: Subject, facts: Facts): Refusal | null {
  const granted: Facts = { ...facts, sentence: true, contentHash: FILLED, terms: TERMS };
  const put = {
    subject,
    proposalId: FILLED,
    contentHash: FILLED,
    reason: FILLED,
    seenVersion: state.version,
  };
  const open = state.proposal;
  return open === null || open.proposedBy === facts.actor.sideId
    ? refuseProposal(definition, state, { type: 'propose', ...put }, granted)
    : refuseProposal(definition, state, { type: 'counter', counters: open.id, ...put }, granted);
}
