import fc from 'fast-check';
import { SOME_TERMS } from '../../../test/support/filled-subject.js';
import { shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { addDays, civilDate } from '../shared/civil-date.js';
import { type CommandBody, type Facts, SYSTEM } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import { initialState } from './initial-state.js';
import { moveSubject } from './subject.js';
import { transition } from './transition.js';

const DEFINITION = shippedWorkflow('deliverable');
const SIDES = ['north', 'south', 'east'];
const ON = civilDate('2026-11-22');

/** In the place of a side: the system, after the proposal's last day. */
const SYSTEM_SIDE = 'system';
const TERMS = { ...SOME_TERMS, organisations: { office: 'south' } };

function factsOf(side: string): Facts {
  const given = { sides: SIDES, on: ON, sharedEvidence: 1, sentence: true, contentHash: 'h', terms: TERMS };
  if (side === SYSTEM_SIDE) return { ...given, actor: SYSTEM, lapsesOn: addDays(ON, -1) };
  return { ...given, actor: { sideId: side, role: 'secretariat', part: 'lead' } };
}

function after(state: CommitmentState, side: string, body: CommandBody): CommitmentState {
  const decided = transition(DEFINITION, state, { ...body, seenVersion: state.version }, factsOf(side));
  if (!decided.ok) throw new Error(JSON.stringify(decided.denial));
  return decided.next;
}

const propose = (move: string, proposalId: string): CommandBody => ({
  type: 'propose',
  subject: moveSubject(move),
  proposalId,
  contentHash: 'h',
  reason: 'done',
});
const accept: CommandBody = { type: 'accept', proposalId: 'p', contentHash: 'h' };
const decline: CommandBody = { type: 'decline', proposalId: 'p', reason: 'not yet' };
const rescind: CommandBody = { type: 'rescind', proposalId: 'p' };
const begin: CommandBody = { type: 'move', move: 'begin', reason: null, waitingFor: null };

const FRESH = initialState(DEFINITION, SIDES);
const PROPOSED = after(FRESH, 'north', propose('complete', 'p'));

describe('a race', () => {
  const moves: [string, CommandBody][] = [
    ['south', accept],
    ['south', decline],
    ['east', accept],
    ['north', rescind],
    ['south', begin],
    ['north', { ...begin, move: 'wait', waitingFor: 'X' }],
    ['north', propose('absorb', 'q')],
    [
      'south',
      {
        type: 'counter',
        counters: 'p',
        subject: moveSubject('absorb'),
        proposalId: 'r',
        contentHash: 'h',
        reason: 'so',
      },
    ],
    [
      'east',
      {
        type: 'counter',
        counters: 'p',
        subject: moveSubject('withdraw'),
        proposalId: 's',
        contentHash: 'h',
        reason: 'so',
      },
    ],
    [
      'south',
      { type: 'assign', assignments: [{ organisation: 'office', side: 'south', part: 'lead', inferred: false }] },
    ],
    [SYSTEM_SIDE, { type: 'lapse', proposalId: 'p' }],
  ];

  it('has exactly one outcome: of all that saw the same version, the first one allowed', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(moves, { minLength: 2 }), (order) => {
        let state = PROPOSED;
        let accepted = 0;
        for (const [side, body] of order) {
          const decided = transition(DEFINITION, state, { ...body, seenVersion: PROPOSED.version }, factsOf(side));
          if (decided.ok) {
            state = decided.next;
            accepted += 1;
          } else if (accepted > 0) {
            expect(decided.denial).toMatchObject({ code: 'stale_version', current: { version: state.version } });
          }
        }
        const ended = state.proposal?.id !== 'p';
        const consented = state.proposal?.consents.length === 2;
        return accepted === 1 && ended !== consented;
      }),
      { numRuns: 1000 },
    );
  });

  it('answers a stale version before anything else, with the state as it is', () => {
    const decided = transition(
      DEFINITION,
      PROPOSED,
      { ...begin, move: 'nonsense', seenVersion: 1 },
      factsOf('nowhere'),
    );
    expect(decided).toMatchObject({
      ok: false,
      denial: {
        code: 'stale_version',
        seen: 1,
        openMoves: [],
        current: { joint: 'agreed', position: null, version: 2 },
      },
    });
  });
});
