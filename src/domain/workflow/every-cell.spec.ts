import { filledMove, SOME_TERMS } from '../../../test/support/filled-subject.js';
import { type Cell, type Outcome, type Pending, rawWorkflow, restated } from '../../../test/support/restated-rules.js';
import { shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { civilDate } from '../shared/civil-date.js';
import { KINDS, type Kind } from '../shared/kind.js';
import { type ActingParty, type CommandBody, type Facts, PARTS, SYSTEM } from './command.js';
import type { CommitmentState, Position } from './commitment-state.js';
import type { Definition } from './definition.js';
import { recordsAmong } from './effect.js';
import { frozen } from './frozen.js';
import { proposedMove } from './subject.js';
import { transition } from './transition.js';

/*
 * State x move x side x role x part x consent of every shipped definition, between two sides and three, generated: what the
 * engine makes of each cell against the rules said once more from the YAML alone (test/support/restated-rules.ts). Beside
 * transition-table.spec.ts, whose tables are written by hand, this one judges what an act leaves behind as well.
 */
const ON = civilDate('2026-11-22');
const BEFORE = civilDate('2026-01-05');
const VERSION = 7;
const ANSWERS = ['accept', 'decline', 'rescind'];

function stateOf(definition: Definition, { joint, positions, pending }: Cell): CommitmentState {
  const position = (state: string | null): Position => ({
    state,
    since: state === null ? null : BEFORE,
    waitingFor: null,
  });
  const entries = Object.entries(positions).map(([side, state]) => [side, position(state)] as const);
  const open = pending && {
    id: 'p',
    subject: filledMove(definition, pending.move),
    contentHash: 'h',
    proposedBy: pending.by,
    consents: pending.consents,
  };
  return frozen<CommitmentState>({ joint, positions: Object.fromEntries(entries), proposal: open, version: VERSION });
}

function commandOf(definition: Definition, act: string): CommandBody {
  const [verb, countered] = act.split(' ');
  const put = { proposalId: 'q', contentHash: 'h', reason: 'why' };
  if (countered !== undefined)
    return { type: 'counter', counters: 'p', subject: filledMove(definition, countered), ...put };
  if (verb === 'accept') return { type: 'accept', proposalId: 'p', contentHash: 'h' };
  if (verb === 'decline') return { type: 'decline', proposalId: 'p', reason: 'no' };
  if (verb === 'rescind') return { type: 'rescind', proposalId: 'p' };
  if (definition.moves[act]?.scope === 'side') return { type: 'move', move: act, reason: 'why', waitingFor: 'X' };
  return { type: 'propose', subject: filledMove(definition, act), ...put };
}

/** What the engine makes of a cell, in the words of the restated rules; a `!` before what no rule allows at all. */
function decidedOn(definition: Definition, cell: Cell): Outcome {
  const facts: Facts = {
    sides: cell.sides,
    actor: cell.actor as ActingParty,
    on: ON,
    sharedEvidence: 1,
    sentence: true,
    contentHash: 'h',
    terms: SOME_TERMS,
  };
  const state = stateOf(definition, cell);
  const decided = transition(definition, state, { ...commandOf(definition, cell.act), seenVersion: VERSION }, facts);
  if (!decided.ok) return { denied: decided.denial.code };
  const { next, standing } = decided;
  const records = recordsAmong(decided.effects).map(({ kind }) => kind);
  if (next.version !== VERSION + records.length) return { denied: `! version ${next.version}` };
  for (const [side, { state: now, since, waitingFor }] of Object.entries(next.positions)) {
    const stated = definition.moves[cell.act]?.scope === 'side' && cell.actor.sideId === side;
    // Who stood there already keeps the day he came there.
    const kept = !stated && now === cell.positions[side];
    if (since !== (kept ? now && BEFORE : ON)) return { denied: `! since ${since}` };
    if (waitingFor !== (stated && cell.act === 'wait' ? 'X' : null)) return { denied: '! waits' };
  }
  const positions = Object.fromEntries(Object.entries(next.positions).map(([side, one]) => [side, one.state]));
  const open = next.proposal;
  const pending = open && { by: open.proposedBy, move: proposedMove(open.subject) ?? '!', consents: open.consents };
  return { joint: next.joint, positions, pending, standing, records };
}

/** Everybody who could come: of each side in every role and part, of none, of elsewhere, and the system. */
function actorsOf(sides: readonly string[]): readonly ActingParty[] {
  const strangers = [null, 'elsewhere'].flatMap((sideId) =>
    (['liaison', 'secretariat', 'auditor'] as const).flatMap((role) =>
      (['lead', 'none'] as const).map((part): ActingParty => ({ sideId, role, part })),
    ),
  );
  const own = sides.flatMap((sideId) =>
    (['liaison', 'secretariat', 'auditor'] as const).flatMap((role) =>
      (role === 'liaison' ? PARTS : PARTS.filter((part) => part === 'lead' || part === 'none')).map(
        (part): ActingParty => ({ sideId, role, part }),
      ),
    ),
  );
  return [...own, ...strangers, SYSTEM];
}

function isStranger({ role, sideId }: ActingParty, sides: readonly string[]): boolean {
  return role === 'auditor' || sideId === null || !sides.includes(sideId);
}

/** Every way in which a move can stand proposed: by each side, with nobody's consent beside its own or with some of the others'. */
function proposedIn(sides: readonly string[], move: string): readonly Pending[] {
  return sides.flatMap((by) => {
    const others = sides.filter((side) => side !== by);
    const some = others.length > 1 ? others.map((other) => [by, other]) : [];
    return [[by], ...some].map((consents): Pending => ({ by, move, consents }));
  });
}

/** Where the sides stand: the acting one anywhere, the others shifted so that standings agree in some cells and differ in others. */
function positionsIn(sides: readonly string[], states: readonly (string | null)[], at: number, actor: ActingParty) {
  const own = Math.max(sides.indexOf(actor.sideId ?? ''), 0);
  return Object.fromEntries(
    sides.map((side, index) => {
      const shift = index === own || at % 2 === 0 ? 0 : index + 1;
      return [side, states[(at + shift) % states.length] ?? null];
    }),
  );
}

/** Every cell of a definition between these sides. */
function* cellsOf(kind: Kind, sides: readonly string[]): Generator<Cell> {
  const raw = rawWorkflow(kind);
  const moves = Object.keys(raw.moves);
  const jointMoves = moves.filter((name) => raw.moves[name]?.scope === 'joint');
  const states = [null, ...Object.keys(raw.positions)];
  for (const [at] of states.entries())
    for (const actor of actorsOf(sides)) {
      if (at % 3 !== 0 && isStranger(actor, sides)) continue; // refused wherever anybody stands
      const positions = positionsIn(sides, states, at, actor);
      const acts = [...moves, ...ANSWERS, `counter ${jointMoves[at % jointMoves.length]}`];
      for (const [joint, { open }] of Object.entries(raw.joint)) {
        const cell = { sides, joint, positions, actor };
        for (const act of acts) yield { ...cell, pending: null, act };
        if (!open) continue;
        for (const [index, move] of jointMoves.entries()) {
          for (const pending of proposedIn(sides, move)) {
            if (index === at) for (const act of moves) yield { ...cell, pending, act };
            if (at % 2 === 1) continue; // an answer asks nothing of positions; they matter for what it leaves behind
            for (const act of ANSWERS) yield { ...cell, pending, act };
            yield { ...cell, pending, act: `counter ${jointMoves[(index + at) % jointMoves.length]}` };
          }
        }
      }
    }
}

const asked = new Map<string, number>();

it('lets no auditor move anything, even where a definition names him', () => {
  const { moves, ...rest } = shippedWorkflow('deliverable');
  const named = Object.entries(moves).map(([name, move]) => [name, { ...move, by: ['auditor', ...move.by] }] as const);
  const definition: Definition = { ...rest, moves: Object.fromEntries(named) };
  const actor = { role: 'auditor', sideId: 'north', part: 'lead' };
  const positions = { north: null, south: null };
  for (const act of Object.keys(moves)) {
    const cell: Cell = { sides: ['north', 'south'], joint: 'agreed', positions, pending: null, actor, act };
    expect([act, decidedOn(definition, cell)]).toEqual([act, { denied: 'role_not_allowed' }]);
  }
});

describe('every cell, against the rules said once more', () => {
  const sidesOf = [
    ['north', 'south'],
    ['north', 'south', 'east'],
  ] as const;

  it.each(KINDS.flatMap((kind) => sidesOf.map((sides) => [kind, sides.length, sides] as const)))(
    '%s between %i sides',
    (kind, _, sides) => {
      const definition = shippedWorkflow(kind);
      const raw = rawWorkflow(kind);
      const faults: unknown[] = [];
      let cells = 0;
      const outcomes = new Map<string, number>();
      for (const cell of cellsOf(kind, sides)) {
        cells += 1;
        const [wanted, got] = [restated(raw, cell), decidedOn(definition, cell)];
        const met = 'denied' in wanted ? wanted.denied : wanted.records.join();
        outcomes.set(met, (outcomes.get(met) ?? 0) + 1);
        if (!isSame(wanted, got)) faults.push({ cell, wanted, got });
      }
      expect(faults.slice(0, 3)).toEqual([]);
      asked.set(`${kind} ${sides.length}`, cells);
      // Every outcome that there is has been met, or a table that asks too little would pass.
      const always = ['closed', 'role_not_allowed', 'no_side', 'not_leading', 'wrong_state', 'proposal_open'].concat(
        ['no_open_proposal', 'own_proposal', 'not_your_proposal', 'position_stated', 'proposal_voided,position_stated'],
        ['proposal_opened', 'proposal_superseded,proposal_opened', 'proposal_declined', 'proposal_rescinded'],
        ['consent_given,joint_moved', 'consent_given,joint_moved,commitment_amended'],
        ['consent_given,joint_moved,commitment_merged', ...(sides.length > 2 ? ['already_consented'] : [])],
        sides.length > 2 ? ['consent_given'] : [],
        kind === 'study' ? ['consent_given,joint_moved,commitment_linked'] : [],
      );
      expect([...outcomes.keys()].sort()).toEqual([...always].sort());
    },
  );

  it('has asked every cell, more than 200,000', () => {
    expect(asked.size).toBe(KINDS.length * 2);
    expect([...asked.values()].reduce((sum, cells) => sum + cells, 0)).toBeGreaterThan(200_000);
  });
});

/** Compared by hand: a table of this size has no time for a deep comparison of refusals. */
function isSame(wanted: Outcome, got: Outcome): boolean {
  if ('denied' in wanted || 'denied' in got)
    return 'denied' in wanted && 'denied' in got && wanted.denied === got.denied;
  return JSON.stringify(inOrder(wanted)) === JSON.stringify(inOrder(got));
}

function inOrder({ joint, positions, pending, standing, records }: Exclude<Outcome, { denied: string }>): unknown {
  const open = pending && [pending.by, pending.move, pending.consents];
  return [joint, Object.entries(positions).sort(), open, standing, records];
}
