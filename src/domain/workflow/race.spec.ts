import fc from 'fast-check';
import { SOME_TERMS } from '../../../test/support/filled-subject.js';
import { shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { addDays, civilDate } from '../shared/civil-date.js';
import { KINDS } from '../shared/kind.js';
import { type CommandBody, type Facts, SYSTEM } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import type { Definition } from './definition.js';
import type { VoidCause } from './effect.js';
import { initialState } from './initial-state.js';
import { moveSubject } from './subject.js';
import { transition } from './transition.js';
import { voidIfChanged } from './void-proposal.js';

const SIDES = ['north', 'south', 'east'];
const ON = civilDate('2026-11-22');
const TERMS = { ...SOME_TERMS, organisations: { office: 'south' } };
const OWNERS = [{ organisation: 'office', side: 'south', part: 'lead', inferred: false }] as const;

/** In the place of a side: the system, after the proposal's last day. */
const SYSTEM_SIDE = 'system';

/** What is no command of the engine and changes what stands underneath a proposal. */
interface Change {
  readonly type: 'change';
  readonly because: VoidCause;
  /** A file says what it says whatever was seen; papers and reports are filed by somebody who saw a version. */
  readonly blind: boolean;
}

type Act = readonly [side: string, body: CommandBody | Change];

interface Place {
  readonly definition: Definition;
  readonly state: CommitmentState;
  readonly hash: string;
}

function factsOf(side: string, contentHash: string): Facts {
  const given = { sides: SIDES, on: ON, sharedEvidence: 1, sentence: true, contentHash, terms: TERMS };
  if (side === SYSTEM_SIDE) return { ...given, actor: SYSTEM, lapsesOn: addDays(ON, -1) };
  return { ...given, actor: { sideId: side, role: 'secretariat', part: 'lead' } };
}

const propose = (move: string, proposalId: string): CommandBody => ({
  type: 'propose',
  subject: moveSubject(move),
  proposalId,
  contentHash: 'h',
  reason: 'done',
});

const counter = (proposalId: string): CommandBody => ({
  type: 'counter',
  counters: 'p',
  subject: { type: 'text', texts: { en: { title: proposalId, body: 'Rather this.' } } },
  proposalId,
  contentHash: 'h',
  reason: 'so',
});

const accept: CommandBody = { type: 'accept', proposalId: 'p', contentHash: 'h' };
const begin: CommandBody = { type: 'move', move: 'begin', reason: null, waitingFor: null };
const changed = (because: VoidCause, blind: boolean): Change => ({ type: 'change', because, blind });

const ACTS: readonly Act[] = [
  ['south', accept],
  ['south', { type: 'decline', proposalId: 'p', reason: 'not yet' }],
  ['east', accept],
  ['north', { type: 'rescind', proposalId: 'p' }],
  ['south', begin],
  ['north', { ...begin, move: 'wait', waitingFor: 'X' }],
  ['north', propose('absorb', 'q')],
  ['south', counter('r')],
  ['east', counter('s')],
  ['south', { type: 'assign', assignments: OWNERS }],
  [SYSTEM_SIDE, { type: 'lapse', proposalId: 'p' }],
  ['north', changed('evidence_changed', false)],
  ['east', changed('evidence_changed', false)],
  ['north', changed('text_changed', true)],
  ['south', changed('deadline_changed', true)],
  ['east', changed('content_changed', true)],
];

/** North proposes to withdraw, which every kind of commitment can be; all look at it as it then is. */
function proposed(definition: Definition): Place {
  const state = initialState(definition, SIDES);
  const wish = { ...propose('withdraw', 'p'), seenVersion: state.version };
  const decided = transition(definition, state, wish, factsOf('north', 'h'));
  if (!decided.ok) throw new Error(JSON.stringify(decided.denial));
  return { definition, state: decided.next, hash: 'h' };
}

/** Appended beside the engine; a proposal on what stood before it ends. */
function change({ definition, state, hash }: Place, because: VoidCause): Place {
  const beside = { ...state, version: state.version + 1 };
  const after = `${hash}'`;
  const { next } = voidIfChanged(beside, after, because);
  return { definition, state: next, hash: after };
}

const PLACES = new Map(KINDS.map((kind) => [kind, proposed(shippedWorkflow(kind))]));

describe('a race', () => {
  it('has exactly one outcome: of all that saw the same version, the first one allowed', () => {
    const won = new Set<string>();
    const orders = fc.shuffledSubarray([...ACTS], { minLength: 2 });
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), orders, (kind, order) => {
        const start = PLACES.get(kind) ?? proposed(shippedWorkflow(kind));
        let place = start;
        const carriedOut: string[] = [];
        let ends = 0;
        for (const [side, body] of order) {
          const before = place.state;
          if (body.type === 'change') {
            // As a report is: refused where its author saw another version, which a file never did.
            if (!body.blind && before.version !== start.state.version) continue;
            place = change(place, body.because);
            if (!body.blind) carriedOut.push(body.because);
          } else {
            const seen = { ...body, seenVersion: start.state.version };
            const decided = transition(place.definition, before, seen, factsOf(side, place.hash));
            if (decided.ok) {
              place = { ...place, state: decided.next };
              carriedOut.push(body.type);
            } else if (before.version !== start.state.version) {
              expect(decided.denial).toMatchObject({ code: 'stale_version', current: { version: before.version } });
            } else expect([side, body.type, decided.denial.code]).toEqual(['north', 'propose', 'proposal_open']);
          }
          if (before.proposal?.id === 'p' && place.state.proposal?.id !== 'p') {
            ends += 1;
            won.add(body.type === 'change' ? body.because : body.type);
          }
        }
        const blind = order.some(([, body]) => body.type === 'change' && body.blind);
        expect(carriedOut.length).toBeLessThanOrEqual(1);
        if (!blind) expect(carriedOut).toHaveLength(1);
        const consented = place.state.proposal?.id === 'p' ? place.state.proposal.consents.length : null;
        expect({ ends, consented }).toEqual(consented === null ? { ends: 1, consented } : { ends: 0, consented: 2 });
      }),
      { numRuns: 1000 },
    );
    expect([...won].sort()).toEqual([
      'assign',
      'content_changed',
      'counter',
      'deadline_changed',
      'decline',
      'evidence_changed',
      'lapse',
      'move',
      'rescind',
      'text_changed',
    ]);
  });

  it.each([...PLACES])('of a %s answers a stale version before anything else, with the state as it is', (_, start) => {
    const { definition, state } = start;
    const asked = { ...begin, move: 'nonsense', seenVersion: 1 } as const;
    expect(transition(definition, state, asked, factsOf('nowhere', 'h'))).toMatchObject({
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
