import { filledMove, SOME_TERMS } from '../../../test/support/filled-subject.js';
import { shippedWorkflow } from '../../../test/support/shipped-workflow.js';
import { civilDate } from '../shared/civil-date.js';
import { KINDS, type Kind } from '../shared/kind.js';
import type { Role } from '../shared/role.js';
import { PARTS, type ActingParty, type Command, type CommandBody, type Facts, type Part } from './command.js';
import type { CommitmentState, OpenProposal } from './commitment-state.js';
import type { Definition } from './definition.js';
import type { DenialCode } from './denial.js';
import { frozen } from './frozen.js';
import { openMoves } from './open-moves.js';
import { moveSubject, proposedMove } from './subject.js';
import { transition, type Transition } from './transition.js';

/*
 * The whole of state x move x side x role x consent for every shipped definition, each cell against the tables below, which are
 * written by hand and know nothing of the engine.
 */
const LETTERS: Readonly<Record<string, DenialCode | 'open'>> = {
  '+': 'open',
  s: 'wrong_state',
  l: 'not_leading',
  r: 'role_not_allowed',
  n: 'no_side',
  c: 'closed',
  p: 'proposal_open',
  o: 'no_open_proposal',
  w: 'own_proposal',
  y: 'not_your_proposal',
  a: 'already_consented',
};

/** Cells of the side moves, by the acting side's position; a leading organisation or the secretariat, a part that does not lead. */
interface Expected {
  readonly side: readonly string[];
  readonly joint: readonly string[];
  /** Joint states; the first is the open one. */
  readonly states: number;
  readonly leads: Readonly<Record<string, string>>;
  readonly takesPart: Readonly<Record<string, string>>;
}

/** Only a secretariat may merge. */
const DISPOSITIONS = ['absorb', 'withdraw', 'carry_forward', 'reword', 'merge'];

const CLOSING: Expected = {
  side: ['state_not_begun', 'begin', 'wait', 'resume', 'state_fulfilled', 'reopen'],
  joint: ['complete', ...DISPOSITIONS],
  states: 6,
  leads: {
    none: '+++s+s',
    not_begun: 's++sss',
    under_way: 'ss+s+s',
    waiting: 'ss+++s',
    fulfilled: 'sssss+',
    routine: 'ssssss',
  },
  takesPart: {
    none: '+++sll',
    not_begun: 's++sll',
    under_way: 'ss+sll',
    waiting: 'ss++ll',
    fulfilled: 'ssssll',
    routine: 'ssssll',
  },
};

const OPEN_ENDED: Expected = {
  side: ['state_not_begun', 'begin', 'wait', 'resume'],
  joint: DISPOSITIONS,
  states: 5,
  leads: { none: '+++s', not_begun: 's++s', under_way: 'ss+s', waiting: 'ss++', routine: 'ssss' },
  takesPart: { none: '+++s', not_begun: 's++s', under_way: 'ss+s', waiting: 'ss++', routine: 'ssss' },
};

const TABLES: Readonly<Record<Kind, Expected>> = {
  deliverable: CLOSING,
  study: {
    ...CLOSING,
    joint: ['conclude_go', 'conclude_no_go', 'conclude_not_yet', ...DISPOSITIONS],
    states: 8,
  },
  action: { ...CLOSING, joint: ['complete', 'close_period', ...DISPOSITIONS] },
  implementation: CLOSING,
  facilitation: OPEN_ENDED,
  ongoing: OPEN_ENDED,
};

const ANSWERS = ['accept', 'decline', 'rescind'] as const;
const CONSENTS = ['no proposal', 'own', 'of another', 'of another, accepted'] as const;
type Consent = (typeof CONSENTS)[number];

/** accept, decline, rescind for whoever may answer at all. */
const ANSWER_CELLS: Readonly<Record<Consent, string>> = {
  'no proposal': 'ooo',
  own: 'ww+',
  'of another': '++y',
  'of another, accepted': 'a+y',
};

const TO: Readonly<Record<string, string>> = {
  state_not_begun: 'not_begun',
  begin: 'under_way',
  wait: 'waiting',
  resume: 'under_way',
  state_fulfilled: 'fulfilled',
  reopen: 'under_way',
};

type Standing = 'leads' | 'takesPart' | 'none' | 'auditor' | 'sideless';

/** Every actor there can be on a side, and which rows of the tables are his. */
function actors(side: string): { actor: ActingParty; rows: Standing }[] {
  const of = (role: Role, part: Part, sideId: string | null = side): ActingParty => ({ sideId, role, part });
  const liaison: Readonly<Record<Part, Standing>> = {
    lead: 'leads',
    supporting: 'takesPart',
    delivering: 'takesPart',
    waiting_for: 'takesPart',
    none: 'none',
  };
  return PARTS.flatMap((part) => [
    { actor: of('liaison', part), rows: liaison[part] },
    { actor: of('secretariat', part), rows: 'leads' as const },
    { actor: of('auditor', part), rows: 'auditor' as const },
    { actor: of('auditor', part, null), rows: 'auditor' as const },
    { actor: of('liaison', part, null), rows: 'sideless' as const },
    { actor: of('secretariat', part, 'elsewhere'), rows: 'sideless' as const },
  ]);
}

function expectedCells(table: Expected, rows: Standing, position: string, consent: Consent): string {
  const moves = [...table.side, ...table.joint];
  const whole = { none: 'l', auditor: 'r', sideless: 'n' };
  const answers = ANSWER_CELLS[consent];
  if (rows !== 'leads' && rows !== 'takesPart') {
    return whole[rows].repeat(moves.length) + (consent === 'no proposal' ? answers : whole[rows].repeat(3));
  }
  const open = consent === 'no proposal' ? '+' : 'p';
  const joint = (rows === 'leads' ? open : 'l').repeat(table.joint.length);
  const mayAnswer = consent === 'no proposal' || rows === 'leads';
  return (table[rows][position] ?? '') + joint + (mayAnswer ? answers : 'lll');
}

/** A role that may not is told so before all else. */
function byRole(cells: string, names: readonly string[], role: ActingParty['role']): string {
  const merge = names.indexOf('merge');
  return role === 'secretariat' ? cells : `${cells.slice(0, merge)}r${cells.slice(merge + 1)}`;
}

function proposalFor(consent: Consent, side: string, sides: readonly string[], move: string): OpenProposal | null {
  const other = sides.find((each) => each !== side) ?? '';
  const open = { id: 'p1', subject: moveSubject(move), contentHash: 'h' };
  if (consent === 'no proposal') return null;
  if (consent === 'own') return { ...open, proposedBy: side, consents: [side] };
  return { ...open, proposedBy: other, consents: consent === 'of another' ? [other] : [other, side] };
}

function commandFor(name: string, definition: Definition): Command {
  const body = (): CommandBody => {
    if (name === 'accept') return { type: 'accept', proposalId: 'p1', contentHash: 'h' };
    if (name === 'decline') return { type: 'decline', proposalId: 'p1', reason: 'why' };
    if (name === 'rescind') return { type: 'rescind', proposalId: 'p1' };
    if (definition.moves[name]?.scope === 'side') return { type: 'move', move: name, reason: 'why', waitingFor: 'X' };
    const subject = filledMove(definition, name);
    return { type: 'propose', subject, proposalId: 'p2', contentHash: 'h', reason: 'why' };
  };
  return { ...body(), seenVersion: 7 };
}

interface Row {
  readonly definition: Definition;
  readonly state: CommitmentState;
  readonly facts: Facts;
  readonly names: readonly string[];
}

/** One letter a name; a `?` where an accepted move did not do what its name says, or a denial does not list what is open. */
function answersOf(row: Row): string {
  const { definition, state, facts, names } = row;
  const overview = openMoves(definition, state, facts);
  const listed = new Set(overview.open.map(({ move }) => move));
  const cell = (name: string): string => {
    const decided = transition(definition, state, commandFor(name, definition), facts);
    const isListable = state.proposal !== null || !ANSWERS.some((answer) => answer === name);
    if (isListable && decided.ok !== listed.has(name)) return '?';
    if (decided.ok) return didAsNamed(row, name, decided) ? '+' : '?';
    const { denial } = decided;
    const explained = overview.closed.find(({ move }) => move === name)?.denial.code ?? denial.code;
    const named = denial.openMoves.length === listed.size && denial.openMoves.every((move) => listed.has(move));
    if (!named || explained !== denial.code || denial.current.version !== 7) return '?';
    return Object.keys(LETTERS).find((key) => LETTERS[key] === denial.code) ?? '!';
  };
  return names.map(cell).join('');
}

function didAsNamed({ state, facts }: Row, name: string, decided: Extract<Transition, { ok: true }>): boolean {
  const { next, effects } = decided;
  if (next.version !== 7 + effects.length) return false;
  if (name in TO) return next.positions[facts.actor.sideId ?? '']?.state === TO[name] && next.proposal === null;
  if (name === 'accept') return next.proposal === null ? next.joint === 'routine' : next.joint === 'agreed';
  if (name === 'decline' || name === 'rescind') return next.proposal === null && next.joint === state.joint;
  const { proposal } = next;
  return proposal !== null && proposedMove(proposal.subject) === name && next.joint === state.joint;
}

let cells = 0;

function checkKind(kind: Kind, sides: readonly string[]): { got: string; wanted: string; at: string }[] {
  const definition = shippedWorkflow(kind);
  const table = TABLES[kind];
  const names = [...table.side, ...table.joint, ...ANSWERS];
  const faults: { got: string; wanted: string; at: string }[] = [];
  for (const joint of Object.keys(definition.joint)) {
    for (const position of ['none', ...Object.keys(definition.positions)]) {
      for (const consent of joint === 'agreed' ? CONSENTS : CONSENTS.slice(0, 1)) {
        for (const side of sides) {
          for (const { actor, rows } of actors(side)) {
            const state = frozen<CommitmentState>({
              joint,
              positions: { [side]: { state: position === 'none' ? null : position, since: null, waitingFor: null } },
              proposal: proposalFor(consent, side, sides, 'absorb'),
              version: 7,
            });
            const facts: Facts = {
              sides,
              actor,
              on: civilDate('2026-11-22'),
              sharedEvidence: 1,
              sentence: true,
              contentHash: 'h',
              terms: SOME_TERMS,
            };
            const got = answersOf({ definition, state, facts, names });
            const wanted =
              joint === 'agreed'
                ? byRole(expectedCells(table, rows, position, consent), names, actor.role)
                : 'c'.repeat(names.length);
            cells += names.length;
            if (got !== wanted) faults.push({ got, wanted, at: JSON.stringify({ joint, position, consent, actor }) });
          }
        }
      }
    }
  }
  return faults;
}

describe('every cell of state x move x side x role x consent', () => {
  it.each(KINDS)('%s names exactly the moves and positions of its table', (kind) => {
    const definition = shippedWorkflow(kind);
    const { side, joint, states, leads, takesPart } = TABLES[kind];
    expect(Object.keys(definition.moves)).toEqual([...side, ...joint]);
    expect(Object.keys(definition.joint)).toHaveLength(states);
    expect(['none', ...Object.keys(definition.positions)]).toEqual(Object.keys(leads));
    for (const row of [...Object.values(leads), ...Object.values(takesPart)]) expect(row).toHaveLength(side.length);
  });

  it.each(KINDS)('%s between two sides', (kind) => {
    expect(checkKind(kind, ['north', 'south'])).toEqual([]);
  });

  it.each(KINDS)('%s between three sides', (kind) => {
    expect(checkKind(kind, ['north', 'south', 'east'])).toEqual([]);
  });

  it('has asked every cell', () => {
    const perKind = ({ side, joint, states, leads }: Expected): number =>
      (side.length + joint.length + 3) * Object.keys(leads).length * (4 + states - 1) * (2 + 3) * 30;
    expect(cells).toBe(KINDS.reduce((sum, kind) => sum + perKind(TABLES[kind]), 0));
  });
});
