import fc from 'fast-check';
import { shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { civilDate } from '../shared/civil-date.js';
import type { CommandBody, Facts } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import { initialState } from './initial-state.js';
import { moveSubject } from './subject.js';
import { transition } from './transition.js';
import { voidIfChanged } from './void-proposal.js';

const DEFINITION = shippedWorkflow('deliverable');
const SIDES = ['north', 'south', 'east'];
const ON = civilDate('2026-11-22');

function factsOf(side: string, more: Partial<Facts> = {}): Facts {
  const actor = { sideId: side, role: 'liaison', part: 'lead' } as const;
  return { sides: SIDES, actor, on: ON, sharedEvidence: 1, sentence: true, contentHash: 'h', ...more };
}

function attempt(state: CommitmentState, side: string, body: CommandBody, more: Partial<Facts> = {}) {
  return transition(DEFINITION, state, { ...body, seenVersion: state.version }, factsOf(side, more));
}

function after(state: CommitmentState, side: string, body: CommandBody): CommitmentState {
  const decided = attempt(state, side, body);
  if (!decided.ok) throw new Error(JSON.stringify(decided.denial));
  return decided.next;
}

const propose = (move = 'complete', proposalId = 'p'): CommandBody => ({
  type: 'propose',
  subject: moveSubject(move),
  proposalId,
  contentHash: 'h',
  reason: 'done',
});
const accept: CommandBody = { type: 'accept', proposalId: 'p', contentHash: 'h' };
const decline: CommandBody = { type: 'decline', proposalId: 'p', reason: ' not yet ' };
const rescind: CommandBody = { type: 'rescind', proposalId: 'p' };
const begin: CommandBody = { type: 'move', move: 'begin', reason: null, waitingFor: null };

const FRESH = initialState(DEFINITION, SIDES);
const PROPOSED = after(FRESH, 'north', propose());

describe('a proposal', () => {
  it('carries the consent of its own side and changes nothing else', () => {
    const decided = attempt(FRESH, 'north', propose());
    expect(decided).toEqual({
      ok: true,
      standing: 'no_report',
      next: {
        joint: 'agreed',
        positions: FRESH.positions,
        proposal: {
          id: 'p',
          subject: moveSubject('complete'),
          proposedBy: 'north',
          contentHash: 'h',
          consents: ['north'],
        },
        version: 2,
      },
      effects: [
        {
          type: 'record',
          body: {
            kind: 'proposal_opened',
            proposalId: 'p',
            subject: moveSubject('complete'),
            counters: null,
            side: 'north',
            contentHash: 'h',
            reason: 'done',
          },
        },
      ],
    });
  });

  it('takes effect with the last consent and not before, whatever the order of the sides', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(SIDES, { minLength: 3 }),
        fc.constantFrom('complete', 'absorb', 'withdraw'),
        (order, move) => {
          const [first = '', second = '', third = ''] = order;
          const once = after(after(FRESH, first, propose(move)), second, accept);
          const twice = after(once, third, accept);
          const closed = { complete: 'completed', absorb: 'routine', withdraw: 'withdrawn' }[move];
          return (
            once.joint === 'agreed' &&
            once.proposal?.consents.length === 2 &&
            twice.joint === closed &&
            twice.proposal === null
          );
        },
      ),
    );
  });

  it('sets every position, but lets a side that was there already keep its day', () => {
    const early = attempt(FRESH, 'south', { ...begin, move: 'state_fulfilled' }, { on: civilDate('2026-01-05') });
    if (!early.ok) throw new Error(early.denial.code);
    const waits = after(early.next, 'east', { ...begin, move: 'wait', waitingFor: ' the railway ' });
    expect(waits.positions['east']).toEqual({ state: 'waiting', since: ON, waitingFor: 'the railway' });
    const done = attempt(after(after(waits, 'north', propose()), 'south', accept), 'east', accept);
    const fulfilled = { state: 'fulfilled', since: ON, waitingFor: null };
    expect(done).toMatchObject({
      ok: true,
      standing: 'fulfilled',
      next: { positions: { north: fulfilled, south: { ...fulfilled, since: '2026-01-05' }, east: fulfilled } },
      effects: [
        { body: { kind: 'consent_given', side: 'east', contentHash: 'h' } },
        { body: { kind: 'joint_moved', from: 'agreed', to: 'completed', setsPosition: 'fulfilled' } },
      ],
    });
  });

  it('leaves the positions alone where it is withdrawn', () => {
    const begun = after(FRESH, 'north', begin);
    const gone = after(after(after(begun, 'north', propose('withdraw')), 'south', accept), 'east', accept);
    expect(gone.positions).toEqual(begun.positions);
  });

  it.each([
    ['declined', 'south', decline, { kind: 'proposal_declined', side: 'south', reason: 'not yet' }],
    ['rescinded', 'north', rescind, { kind: 'proposal_rescinded', side: 'north' }],
  ] as const)('ends %s and can be proposed anew', (_, side, answer, body) => {
    const decided = attempt(PROPOSED, side, answer);
    expect(decided).toMatchObject({
      ok: true,
      next: { joint: 'agreed', proposal: null, version: 3 },
      effects: [{ type: 'record', body: { ...body, proposalId: 'p' } }],
    });
    if (decided.ok) expect(after(decided.next, 'east', propose('absorb', 'q')).proposal?.id).toBe('q');
  });

  it('may still be declined by a side that has accepted, until the last consent', () => {
    const once = after(PROPOSED, 'south', accept);
    expect(after(once, 'south', decline)).toMatchObject({ joint: 'agreed', proposal: null });
  });

  it.each(SIDES)('is voided by a position of %s, before that position is recorded', (side) => {
    const decided = attempt(PROPOSED, side, begin);
    expect(decided).toMatchObject({
      ok: true,
      next: { proposal: null, version: 4, positions: { [side]: { state: 'under_way' } } },
      effects: [
        { body: { kind: 'proposal_voided', proposalId: 'p', because: 'position_moved' } },
        { body: { kind: 'position_stated', side, from: null, to: 'under_way' } },
      ],
    });
  });

  it('is voided by a change of its content, and only by that', () => {
    expect(voidIfChanged(PROPOSED, 'h')).toEqual({ next: PROPOSED, effects: [] });
    expect(voidIfChanged(FRESH, 'other')).toEqual({ next: FRESH, effects: [] });
    expect(voidIfChanged(PROPOSED, 'other')).toEqual({
      next: { ...PROPOSED, proposal: null, version: 3 },
      effects: [{ type: 'record', body: { kind: 'proposal_voided', proposalId: 'p', because: 'content_changed' } }],
    });
  });

  it.each([
    [
      'the acceptor saw other content',
      { ...accept, contentHash: 'old' },
      'h',
      { seen: 'old', proposed: 'h', now: 'h' },
    ],
    ['the content changed since', accept, 'new', { seen: 'h', proposed: 'h', now: 'new' }],
    ['nobody computed the hash', accept, null, { seen: 'h', proposed: 'h', now: null }],
  ] as const)('is not accepted where %s', (_, answer, contentHash, details) => {
    expect(attempt(PROPOSED, 'south', answer, { contentHash })).toMatchObject({
      ok: false,
      denial: { code: 'content_changed', ...details },
    });
  });

  it('is not opened on content its proposer has not seen', () => {
    const decided = attempt(FRESH, 'north', propose(), { contentHash: 'new' });
    const details = { seen: 'h', proposed: null, now: 'new' };
    expect(decided).toMatchObject({ ok: false, denial: { code: 'content_changed', ...details } });
  });

  it.each([
    ['accept of none', FRESH, 'south', accept, { code: 'no_open_proposal', proposalId: 'p' }],
    [
      'accept of a former one',
      PROPOSED,
      'south',
      { ...accept, proposalId: 'old' },
      { code: 'proposal_gone', openProposalId: 'p' },
    ],
    [
      'decline without a reason',
      PROPOSED,
      'south',
      { ...decline, reason: '  ' },
      { code: 'missing_reason', ask: null },
    ],
    [
      'a second one by the same side',
      PROPOSED,
      'north',
      propose('absorb', 'q'),
      { code: 'proposal_open', ask: 'other_side', openMoves: expect.arrayContaining(['rescind']) },
    ],
    [
      'a second one by another side',
      PROPOSED,
      'south',
      propose('absorb', 'q'),
      { code: 'proposal_open', ask: null, openMoves: expect.arrayContaining(['accept', 'decline']) },
    ],
    ['accept by its own side', PROPOSED, 'north', accept, { code: 'own_proposal', ask: 'other_side' }],
    ['decline by its own side', PROPOSED, 'north', decline, { code: 'own_proposal', ask: 'other_side' }],
    ['rescind by another side', PROPOSED, 'south', rescind, { code: 'not_your_proposal', proposedBy: 'north' }],
    [
      'a second accept',
      after(PROPOSED, 'south', accept),
      'south',
      accept,
      { code: 'already_consented', awaits: ['east'] },
    ],
    ['a side move that is proposed', FRESH, 'north', propose('begin'), { code: 'unknown_move', knownAs: 'side' }],
    [
      'a joint move that is made alone',
      FRESH,
      'north',
      { ...begin, move: 'complete' },
      { code: 'unknown_move', knownAs: 'joint' },
    ],
    [
      'a move nobody defined',
      FRESH,
      'north',
      { ...begin, move: 'constructor' },
      { code: 'unknown_move', knownAs: null },
    ],
  ] as const)('refuses %s', (_, state, side, body, denial) => {
    expect(attempt(state, side, body)).toMatchObject({ ok: false, denial });
  });

  it('needs more than one side, so that nobody completes a commitment alone', () => {
    const alone = () => attempt(FRESH, 'north', propose(), { sides: ['north'] });
    expect(alone).toThrow(RangeError);
  });
});

describe('a position', () => {
  it('keeps whom it waits for only where the move asks for it', () => {
    const told: CommandBody = { type: 'move', move: 'wait', reason: ' ', waitingFor: ' the railway ' };
    const waits = attempt(FRESH, 'north', told);
    expect(waits).toMatchObject({ ok: true, effects: [{ body: { waitingFor: 'the railway', reason: null } }] });
    const begun = attempt(FRESH, 'north', { ...told, move: 'begin', reason: ' at last ' });
    expect(begun).toMatchObject({ ok: true, effects: [{ body: { waitingFor: null, reason: 'at last' } }] });
  });
});
