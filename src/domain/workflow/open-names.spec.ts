import fc from 'fast-check';
import { shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { KINDS } from '../shared/kind.js';
import { civilDate } from '../shared/civil-date.js';
import { ROLES } from '../shared/role.js';
import { PARTS } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import { openNames } from './open-names.js';
import { moveSubject, type Subject } from './subject.js';
import { probeMoves } from './probe-moves.js';

const SIDES = ['north', 'south', 'east'];
const DEFINITIONS = KINDS.map((kind) => shippedWorkflow(kind));

const asked = fc.constantFrom(...DEFINITIONS).chain((definition) => {
  const state = fc.constantFrom(null, ...Object.keys(definition.positions));
  const position = state.map((each) => ({ state: each, since: null, waitingFor: null }));
  const proposal = fc.record({
    id: fc.constantFrom('p', 'q'),
    subject: fc.constantFrom<Subject>(
      ...[...Object.keys(definition.moves), 'gone'].map((move) => moveSubject(move)),
      { type: 'text', texts: {} },
      { type: 'split', parts: [] },
    ),
    proposedBy: fc.constantFrom(...SIDES),
    contentHash: fc.constantFrom('h', 'i'),
    consents: fc.subarray(SIDES),
  });
  return fc.record({
    definition: fc.constant(definition),
    state: fc.record<CommitmentState>({
      joint: fc.constantFrom(...Object.keys(definition.joint)),
      positions: fc.record(Object.fromEntries(SIDES.map((side) => [side, position]))),
      proposal: fc.option(proposal),
      version: fc.nat(),
    }),
    facts: fc.record({
      sides: fc.constant(SIDES),
      actor: fc.record({
        sideId: fc.constantFrom(null, 'elsewhere', ...SIDES),
        role: fc.constantFrom(...ROLES),
        part: fc.constantFrom(...PARTS),
      }),
      on: fc.constant(civilDate('2026-11-22')),
      sharedEvidence: fc.nat({ max: 2 }),
      sentence: fc.boolean(),
      contentHash: fc.constantFrom(null, 'h', 'i'),
    }),
  });
});

describe('openNames', () => {
  it('says what probing every move says, asked first or again', () => {
    fc.assert(
      fc.property(asked, ({ definition, state, facts }) => {
        const probed = probeMoves(definition, state, facts).filter(({ refusal }) => refusal === null);
        const names = probed.map(({ move }) => move);
        expect(openNames(definition, state, facts)).toEqual(names);
        expect(openNames(definition, state, facts)).toEqual(names);
      }),
      { numRuns: 5000 },
    );
  });
});
