import { filledMove, SOME_TERMS } from '../../../test/support/filled-subject.js';
import { shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { civilDate } from '../shared/civil-date.js';
import { KINDS, type Kind } from '../shared/kind.js';
import type { CommandBody, Facts } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import { NEEDS as ALL_NEEDS, type Need } from './definition.js';
import { openMoves } from './open-moves.js';
import { transition } from './transition.js';

const DISPOSITIONS = {
  absorb: ['reason'],
  withdraw: ['reason'],
  carry_forward: ['session', 'reason'],
  reword: ['text', 'reason'],
  merge: ['into', 'reason'],
} as const;
const CLOSING = {
  state_not_begun: [],
  begin: [],
  wait: ['waiting_for'],
  resume: [],
  state_fulfilled: ['evidence'],
  reopen: ['reason'],
  ...DISPOSITIONS,
} as const;
const OPEN_ENDED = {
  state_not_begun: [],
  begin: [],
  wait: ['waiting_for'],
  resume: [],
  ...DISPOSITIONS,
};

/** What must accompany each move of each kind. A facilitation and ongoing work have no completion at all. */
const NEEDS: Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>> = {
  deliverable: { ...CLOSING, complete: ['evidence', 'sentence'] },
  study: {
    ...CLOSING,
    conclude_go: ['evidence', 'sentence', 'successor'],
    conclude_no_go: ['evidence', 'sentence'],
    conclude_not_yet: ['evidence', 'sentence'],
  },
  action: { ...CLOSING, complete: ['evidence'], close_period: ['period', 'evidence'] },
  implementation: { ...CLOSING, complete: ['measures', 'evidence', 'sentence'] },
  facilitation: OPEN_ENDED,
  ongoing: OPEN_ENDED,
};

const FACTS: Facts = {
  sides: ['north', 'south'],
  actor: { sideId: 'north', role: 'secretariat', part: 'lead' },
  on: civilDate('2026-11-22'),
  sharedEvidence: 1,
  sentence: true,
  contentHash: 'h',
  terms: SOME_TERMS,
};

const CASES = KINDS.flatMap((kind) => Object.entries(NEEDS[kind]).map(([move, needs]) => ({ kind, move, needs })));

/** The move tried from a state in which it is open, with everything it could need but what is named. */
function attempt(kind: Kind, name: string, without: Need | null) {
  const definition = shippedWorkflow(kind);
  const move = definition.moves[name];
  if (move === undefined) throw new Error(`no move ${name}`);
  const from = move.scope === 'side' ? (move.from[0] ?? 'none') : 'under_way';
  const position = { state: from === 'none' ? null : from, since: null, waitingFor: null };
  const state: CommitmentState = { joint: 'agreed', positions: { north: position }, proposal: null, version: 3 };
  const reason = without === 'reason' ? ' \n ' : 'because';
  const body: CommandBody =
    move.scope === 'side'
      ? { type: 'move', move: name, reason, waitingFor: without === 'waiting_for' ? '\t' : 'the ministry' }
      : { type: 'propose', subject: filledMove(definition, name, without), proposalId: 'p', contentHash: 'h', reason };
  const facts = { ...FACTS, sharedEvidence: without === 'evidence' ? 0 : 1, sentence: without !== 'sentence' };
  return {
    decided: transition(definition, state, { ...body, seenVersion: 3 }, facts),
    overview: openMoves(definition, state, facts),
  };
}

describe('what a move needs', () => {
  it.each([
    ['liaison', 'lead', null],
    ['liaison', 'supporting', 'not_leading'],
    ['secretariat', 'none', 'lead'],
  ] as const)(
    'asks the lead for the paper that a closing needs, where a %s (%s) cannot share it: %s',
    (role, part, ask) => {
      const definition = shippedWorkflow('deliverable');
      const state: CommitmentState = { joint: 'agreed', positions: {}, proposal: null, version: 3 };
      const subject = filledMove(definition, 'complete');
      const facts = { ...FACTS, actor: { sideId: 'north', role, part }, sharedEvidence: 0 } as const;
      const command = {
        type: 'propose',
        subject,
        proposalId: 'p',
        contentHash: 'h',
        reason: null,
        seenVersion: 3,
      } as const;
      const decided = transition(definition, state, command, facts);
      const denial = decided.ok ? null : decided.denial;
      if (ask === 'not_leading') expect(denial).toMatchObject({ code: 'not_leading', ask: 'lead' });
      else expect(denial).toMatchObject({ code: 'missing_evidence', ask });
    },
  );

  it.each(KINDS)('%s states the needs of its table and no others', (kind) => {
    const moves = Object.entries(shippedWorkflow(kind).moves).map(([name, { needs }]) => [name, needs]);
    expect(Object.fromEntries(moves)).toEqual(NEEDS[kind]);
  });

  it.each(CASES)('$kind $move is open with all of $needs and refused without any one', ({ kind, move, needs }) => {
    expect(attempt(kind, move, null).decided.ok).toBe(true);
    for (const need of ALL_NEEDS) {
      const { decided, overview } = attempt(kind, move, need);
      if (!needs.includes(need)) expect(decided.ok).toBe(true);
      else
        expect(decided).toMatchObject({
          ok: false,
          denial: { code: `missing_${need}`, need, ask: need === 'evidence' ? 'lead' : null },
        });
      // A form can supply all but evidence, which must have been shared before.
      const isListed = overview.open.some((open) => open.move === move);
      expect(isListed).toBe(!(need === 'evidence' && needs.includes(need)));
    }
  });
});
