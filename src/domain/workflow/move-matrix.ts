import { civilDate } from '../shared/civil-date.js';
import type { Role } from '../shared/role.js';
import { PARTS, type ActingParty, type Facts, type Part } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import { NEVER_STATED, type Definition, type Move, type Need } from './definition.js';
import { initialState } from './initial-state.js';
import { probeMoves } from './probe-moves.js';

/** What a move does from a state, and for whom it is open there. */
export interface MatrixCell {
  readonly to: string;
  readonly setsPosition: string | null;
  readonly needs: readonly Need[];
  /** Parts with which a liaison's organisation may make the move. */
  readonly liaison: readonly Part[];
  readonly secretariat: boolean;
}

export interface MatrixRow {
  /** A position (`none` = never stated) in the matrix of side moves, a joint state in that of joint moves. */
  readonly state: string;
  /** In the order of `moves`; null where the move is not open to anybody from this state. */
  readonly cells: readonly (MatrixCell | null)[];
}

export interface MoveMatrix {
  readonly scope: Move['scope'];
  readonly moves: readonly string[];
  readonly rows: readonly MatrixRow[];
}

const OWN = 'own';
const OTHER = 'other';
const ANY_DAY = civilDate('2000-01-01');

/** Both matrices of a definition, side moves first, as the engine itself answers: every cell is asked, none is read off. */
export function moveMatrix(definition: Definition): readonly MoveMatrix[] {
  return [matrix(definition, 'side'), matrix(definition, 'joint')];
}

function matrix(definition: Definition, scope: Move['scope']): MoveMatrix {
  const moves = Object.keys(definition.moves).filter((name) => definition.moves[name]?.scope === scope);
  const states =
    scope === 'side' ? [NEVER_STATED, ...Object.keys(definition.positions)] : Object.keys(definition.joint);
  const rows = states.map((state) => ({ state, cells: moves.map((move) => cell(definition, scope, state, move)) }));
  return { scope, moves, rows };
}

function cell(definition: Definition, scope: Move['scope'], state: string, name: string): MatrixCell | null {
  const move = definition.moves[name];
  if (move === undefined) return null;
  const isOpen = (role: Role, part: Part): boolean =>
    isOpenTo(definition, stateAt(definition, scope, state), name, { sideId: OWN, role, part });
  const liaison = PARTS.filter((part) => isOpen('liaison', part));
  const secretariat = isOpen('secretariat', 'none');
  if (liaison.length === 0 && !secretariat) return null;
  const setsPosition = move.scope === 'joint' ? move.setsPosition : null;
  return { to: move.to, setsPosition, needs: move.needs, liaison, secretariat };
}

function stateAt(definition: Definition, scope: Move['scope'], state: string): CommitmentState {
  const start = initialState(definition, [OWN, OTHER]);
  if (scope === 'joint') return { ...start, joint: state };
  const own = { state: state === NEVER_STATED ? null : state, since: null, waitingFor: null };
  return { ...start, positions: { ...start.positions, [OWN]: own } };
}

function isOpenTo(definition: Definition, state: CommitmentState, name: string, actor: ActingParty): boolean {
  const facts: Facts = {
    sides: [OWN, OTHER],
    actor,
    on: ANY_DAY,
    sharedEvidence: 1,
    sentence: true,
    contentHash: null,
  };
  return probeMoves(definition, state, facts).some(({ move, refusal }) => move === name && refusal === null);
}
