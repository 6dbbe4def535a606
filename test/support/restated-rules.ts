import type { Kind } from '../../src/domain/shared/kind.js';
import { rawShippedWorkflow } from './shipped-workflow.js';

interface RawMove {
  readonly scope: 'side' | 'joint';
  readonly from: readonly string[];
  readonly to: string;
  readonly by: readonly string[];
  readonly guards: readonly string[];
  readonly needs: readonly string[];
  readonly setsPosition?: string | null;
}

/** What a file of `config/workflows` says, as YAML reads it and nothing else. */
export interface RawWorkflow {
  readonly positions: Readonly<Record<string, { readonly standing: string }>>;
  readonly joint: Readonly<Record<string, { readonly open: boolean; readonly standing: string | null }>>;
  readonly moves: Readonly<Record<string, RawMove>>;
}

/** A joint move that is proposed and not yet ended. */
export interface Pending {
  readonly by: string;
  readonly move: string;
  readonly consents: readonly string[];
}

/** Where a commitment stands, and who does what: a move by its name, an answer, or `counter <move>`. */
export interface Cell {
  readonly sides: readonly string[];
  readonly joint: string;
  readonly positions: Readonly<Record<string, string | null>>;
  readonly pending: Pending | null;
  readonly actor: { readonly sideId: string | null; readonly role: string; readonly part: string };
  readonly act: string;
}

/** What comes of it: a refusal by its code, or the commitment as it then is, with the kinds of its new records. */
export type Outcome =
  | { readonly denied: string }
  | (Pick<Cell, 'joint' | 'positions' | 'pending'> & {
      readonly standing: string;
      readonly records: readonly string[];
    });

export function rawWorkflow(kind: Kind): RawWorkflow {
  return rawShippedWorkflow(kind) as RawWorkflow;
}

/**
 * The rules of the house once more, said from the file and from DESIGN alone and knowing nothing of the engine: who may, from
 * where, what stands in the way, and what comes of it. Whatever a move needs is taken as given.
 */
export function restated(raw: RawWorkflow, cell: Cell): Outcome {
  const { joint, act } = cell;
  if (raw.joint[joint]?.open !== true) return { denied: 'closed' };
  if (act === 'accept' || act === 'decline' || act === 'rescind') return answered(raw, cell);
  return act.startsWith('counter ') ? countered(raw, cell) : moved(raw, cell);
}

/** An auditor and the system never move anything; a secretariat speaks for its whole side; a liaison as its organisation's part lets it. */
function barred({ by, guards }: RawMove, { actor, sides }: Cell): string | null {
  const { role, sideId, part } = actor;
  if (role === 'auditor' || role === 'system' || !by.includes(role)) return 'role_not_allowed';
  if (sideId === null || !sides.includes(sideId)) return 'no_side';
  if (role === 'secretariat') return null;
  if (guards.includes('leads') && part !== 'lead') return 'not_leading';
  return guards.includes('takes_part') && part === 'none' ? 'not_leading' : null;
}

function moveNamed(raw: RawWorkflow, name: string): RawMove {
  const move = raw.moves[name];
  if (move === undefined) throw new Error(`no move ${name}`);
  return move;
}

function moved(raw: RawWorkflow, cell: Cell): Outcome {
  const { act, actor, joint, positions, pending } = cell;
  const move = moveNamed(raw, act);
  const side = actor.sideId ?? '';
  const why = barred(move, cell);
  if (why !== null) return { denied: why };
  const stands = move.scope === 'joint' ? joint : (positions[side] ?? 'none');
  if (!move.from.includes(stands)) return { denied: 'wrong_state' };
  if (move.scope === 'joint') {
    if (pending !== null) return { denied: 'proposal_open' };
    return after(raw, cell, { pending: { by: side, move: act, consents: [side] } }, ['proposal_opened']);
  }
  const voided = pending === null ? [] : ['proposal_voided'];
  const next = { positions: { ...positions, [side]: move.to }, pending: null };
  return after(raw, cell, next, [...voided, 'position_stated']);
}

function countered(raw: RawWorkflow, cell: Cell): Outcome {
  const name = cell.act.slice('counter '.length);
  const side = cell.actor.sideId ?? '';
  const move = moveNamed(raw, name);
  const why = barred(move, cell);
  if (why !== null) return { denied: why };
  if (!move.from.includes(cell.joint)) return { denied: 'wrong_state' };
  if (cell.pending === null) return { denied: 'no_open_proposal' };
  const mayNotAnswer = barred(moveNamed(raw, cell.pending.move), cell);
  if (mayNotAnswer !== null) return { denied: mayNotAnswer };
  if (cell.pending.by === side) return { denied: 'own_proposal' };
  const pending = { by: side, move: name, consents: [side] };
  return after(raw, cell, { pending }, ['proposal_superseded', 'proposal_opened']);
}

function answered(raw: RawWorkflow, cell: Cell): Outcome {
  const { act, actor, pending, sides } = cell;
  if (pending === null) return { denied: 'no_open_proposal' };
  const why = barred(moveNamed(raw, pending.move), cell);
  if (why !== null) return { denied: why };
  const side = actor.sideId ?? '';
  const own = pending.by === side;
  if (act === 'rescind')
    return own ? after(raw, cell, { pending: null }, ['proposal_rescinded']) : { denied: 'not_your_proposal' };
  if (own) return { denied: 'own_proposal' };
  if (act === 'decline') return after(raw, cell, { pending: null }, ['proposal_declined']);
  if (pending.consents.includes(side)) return { denied: 'already_consented' };
  const consents = [...pending.consents, side];
  if (sides.some((each) => !consents.includes(each)))
    return after(raw, cell, { pending: { ...pending, consents } }, ['consent_given']);
  return completed(raw, cell, moveNamed(raw, pending.move));
}

/** The last consent: the joint state moves, every side's position with it where the move says so, and what it brings is recorded. */
function completed(raw: RawWorkflow, cell: Cell, { to, setsPosition = null, needs }: RawMove): Outcome {
  const positions = Object.fromEntries(
    cell.sides.map((side) => [side, setsPosition ?? cell.positions[side] ?? null] as const),
  );
  const brings = [
    ...(needs.includes('text') ? ['commitment_amended'] : []),
    ...(needs.includes('into') ? ['commitment_merged'] : []),
    ...(needs.includes('successor') ? ['commitment_linked'] : []),
  ];
  return after(raw, cell, { joint: to, positions, pending: null }, ['consent_given', 'joint_moved', ...brings]);
}

function after(
  raw: RawWorkflow,
  { joint, positions, pending, sides }: Cell,
  next: Partial<Pick<Cell, 'joint' | 'positions' | 'pending'>>,
  records: readonly string[],
): Outcome {
  const then = { joint, positions, pending, ...next };
  return { ...then, standing: standingOf(raw, sides, then), records };
}

function standingOf(raw: RawWorkflow, sides: readonly string[], at: Pick<Cell, 'joint' | 'positions'>): string {
  const closed = raw.joint[at.joint]?.standing ?? null;
  if (closed !== null) return closed;
  const stated = sides.map((side) => at.positions[side] ?? null);
  if (stated.includes(null)) return 'no_report';
  const standings = new Set(stated.map((position) => raw.positions[position ?? '']?.standing ?? '?'));
  return standings.size === 1 ? ([...standings][0] ?? '?') : 'sides_differ';
}
