import { civilDate } from '../shared/civil-date.js';
import type { Role } from '../shared/role.js';
import { type ActingParty, type Facts, type Part, PARTS } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import { type Definition, type Move, NEVER_STATED } from './definition.js';
import { initialState } from './initial-state.js';
import { ANSWERS, filledIn, probeMoves } from './probe-moves.js';

/** Who acts, as the columns of a matrix have it: liaisons by the part of their organisation, then the others. */
export const PARTIES: readonly { readonly role: Role; readonly part: Part }[] = [
  ...PARTS.map((part) => ({ role: 'liaison' as const, part })),
  { role: 'secretariat', part: 'none' },
  { role: 'auditor', part: 'none' },
];

/** Where a side stands with a proposal: it made it, it has yet to answer, or it has consented while others have yet to. */
export const CONSENT_STATES = ['own', 'awaited', 'consented'] as const;

export type ConsentState = (typeof CONSENT_STATES)[number];
export type AnswerName = (typeof ANSWERS)[number];

/** Who may make a move, from every state from which it starts; in the order of `PARTIES`. */
export interface MoveRights {
  readonly move: string;
  readonly allowed: readonly boolean[];
}

/** What is open to whoever may make a joint move, once it is proposed, by where his side stands with it. */
export type ConsentRights = Readonly<Record<ConsentState, Readonly<Record<AnswerName, boolean>>>>;

const SIDES = ['one', 'other', 'third'] as const;
const [OWN, OTHER] = SIDES;
const ANY_DAY = civilDate('2000-01-01');
const PROPOSED = { id: 'p', contentHash: 'h' };

/** For every move of a scope, who may make it: the engine is asked from every state, and must not tell the states apart. */
export function moveRights(definition: Definition, scope: Move['scope']): readonly MoveRights[] {
  return Object.entries(definition.moves).flatMap(([name, move]) => {
    if (move.scope !== scope) return [];
    const states = move.from.map((state) => stateAt(definition, scope, state));
    const allowed = PARTIES.map((party) => {
      const open = states.map((state) => isOpen(definition, state, name, { sideId: OWN, ...party }));
      if (new Set(open).size > 1) throw new RangeError(`${name} is open to ${party.role} from some of its states only`);
      return open[0] === true;
    });
    return [{ move: name, allowed }];
  });
}

/** What can be answered to a joint move that is proposed; null where the definition has none that anybody may make. */
export function consentRights(definition: Definition): ConsentRights | null {
  const found = moveRights(definition, 'joint').flatMap(({ move, allowed }) => {
    const party = PARTIES[allowed.indexOf(true)];
    return party === undefined ? [] : [{ move, party }];
  })[0];
  if (found === undefined) return null;
  const of = (consent: ConsentState): ConsentRights[ConsentState] => {
    const state = proposedState(definition, found.move, consent);
    const open = ANSWERS.map((name) => [name, isOpen(definition, state, name, { sideId: OWN, ...found.party })]);
    return Object.fromEntries(open) as ConsentRights[ConsentState];
  };
  return { own: of('own'), awaited: of('awaited'), consented: of('consented') };
}

/** A joint move proposed, from the first state from which it starts, seen by the side `one`. */
export function proposedState(definition: Definition, name: string, consent: ConsentState): CommitmentState {
  const move = definition.moves[name];
  if (move?.scope !== 'joint') throw new RangeError(`${name} is no joint move`);
  const state = stateAt(definition, 'joint', move.from[0] ?? definition.initialJoint);
  const proposedBy = consent === 'own' ? OWN : OTHER;
  const consents = consent === 'consented' ? [OTHER, OWN] : [proposedBy];
  return { ...state, proposal: { ...PROPOSED, subject: filledIn(name, move), proposedBy, consents } };
}

function stateAt(definition: Definition, scope: Move['scope'], name: string): CommitmentState {
  const start = initialState(definition, SIDES);
  if (scope === 'joint') return { ...start, joint: name };
  const own = { state: name === NEVER_STATED ? null : name, since: null, waitingFor: null };
  return { ...start, positions: { ...start.positions, [OWN]: own } };
}

function isOpen(definition: Definition, state: CommitmentState, name: string, actor: ActingParty): boolean {
  const facts: Facts = { sides: SIDES, actor, on: ANY_DAY, sharedEvidence: 1, sentence: true, contentHash: null };
  return probeMoves(definition, state, facts).some(({ move, refusal }) => move === name && refusal === null);
}
