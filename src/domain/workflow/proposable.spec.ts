import { shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { civilDate } from '../shared/civil-date.js';
import { KINDS } from '../shared/kind.js';
import type { ActingParty, Facts } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import { initialState } from './initial-state.js';
import { openMoves } from './open-moves.js';
import { ownOwnersDenial, proposables } from './proposable.js';
import { moveSubject } from './subject.js';

const SIDES = ['north', 'south'];
const LEAD: ActingParty = { sideId: 'north', role: 'liaison', part: 'lead' };
const HELPING: ActingParty = { sideId: 'north', role: 'liaison', part: 'supporting' };
const SECRETARIAT: ActingParty = { sideId: 'north', role: 'secretariat', part: 'none' };
const AUDITOR: ActingParty = { sideId: null, role: 'auditor', part: 'none' };
const TERMS = ['deadline', 'text', 'owners', 'split'];

function factsOf(actor: ActingParty): Facts {
  const nothing = { sentence: false, contentHash: null };
  return { sides: SIDES, actor, on: civilDate('2026-11-22'), sharedEvidence: 1, ...nothing };
}

function told(actor: ActingParty, state: Partial<CommitmentState> = {}, kind: (typeof KINDS)[number] = 'deliverable') {
  const definition = shippedWorkflow(kind);
  const at = { ...initialState(definition, SIDES), ...state };
  const list = proposables(definition, at, factsOf(actor));
  return Object.fromEntries(list.map(({ subject, move, denial }) => [move ?? subject, denial?.code ?? 'open']));
}

const open = (proposedBy: string) => ({
  proposal: { id: 'p', subject: moveSubject('withdraw'), proposedBy, contentHash: 'h', consents: [proposedBy] },
});

describe('what can be proposed', () => {
  it.each([
    [LEAD, ['open', 'open', 'open', 'role_not_allowed']],
    [HELPING, ['not_leading', 'not_leading', 'not_leading', 'role_not_allowed']],
    [SECRETARIAT, ['open', 'open', 'open', 'open']],
    [AUDITOR, ['role_not_allowed', 'role_not_allowed', 'role_not_allowed', 'role_not_allowed']],
  ])('is told to each actor for each change of terms: %j', (actor, codes) => {
    const found = told(actor);
    expect(TERMS.map((name) => found[name])).toEqual(codes);
  });

  it.each(KINDS)('agrees with the list of moves on every joint move of a %s', (kind) => {
    const definition = shippedWorkflow(kind);
    for (const actor of [LEAD, HELPING, SECRETARIAT, AUDITOR])
      for (const joint of Object.keys(definition.joint)) {
        const state = { ...initialState(definition, SIDES), joint };
        const names = openMoves(definition, state, factsOf(actor)).open.map(({ move }) => move);
        for (const { move, denial } of proposables(definition, state, factsOf(actor)))
          if (move !== null) expect([move, denial === null]).toEqual([move, names.includes(move)]);
      }
  });

  it('answers the proposal of another side, and waits behind one of its own', () => {
    expect(new Set(Object.values(told(SECRETARIAT, open('south'))))).toEqual(new Set(['open']));
    expect(new Set(Object.values(told(SECRETARIAT, open('north'))))).toEqual(new Set(['proposal_open']));
    const definition = shippedWorkflow('deliverable');
    const state = { ...initialState(definition, SIDES), ...open('south') };
    expect(proposables(definition, state, factsOf(LEAD)).every(({ counters }) => counters)).toBe(true);
  });

  it('gives the owners of one side to its own secretariat alone', () => {
    const definition = shippedWorkflow('deliverable');
    const state = initialState(definition, SIDES);
    const codes = [LEAD, SECRETARIAT, AUDITOR].map((actor) => {
      return ownOwnersDenial(definition, state, factsOf(actor))?.code ?? 'open';
    });
    expect(codes).toEqual(['role_not_allowed', 'open', 'role_not_allowed']);
    const closed = { ...state, joint: 'completed' };
    expect(ownOwnersDenial(definition, closed, factsOf(SECRETARIAT))?.code).toBe('closed');
  });
});
