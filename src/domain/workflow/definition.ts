import type { Kind } from '../shared/kind.js';
import type { LocalizedText } from '../shared/language.js';
import type { Role } from '../shared/role.js';
import type { Standing } from '../shared/standing.js';
import type { TimerDefinition } from './timers/timer-definition.js';

/** What a liaison's organisation must be for its side: `leads` = the lead organisation, `takes_part` = any assignment at all. */
export const GUARDS = ['leads', 'takes_part'] as const;

export type Guard = (typeof GUARDS)[number];

/**
 * What must accompany a move: a reason, evidence already shared, the body one waits for, an agreed sentence, the terms of the
 * linked commitment that takes effect with it, the session at which a disposition is given, the open commitment merged into,
 * new texts in three languages, the measures taken, the occurrence of a recurring action that was carried out.
 */
export const NEEDS = [
  'reason',
  'evidence',
  'waiting_for',
  'sentence',
  'successor',
  'session',
  'into',
  'text',
  'measures',
  'period',
] as const;

export type Need = (typeof NEEDS)[number];

/** What makes a joint move that stays where it is worth recording: each brings something the commitment had not. */
export const STAYING_NEEDS: readonly Need[] = ['session', 'text', 'period'];

/** The closed joint state to which splitting a commitment leads; no move does, for a split is a subject of its own. */
export const SPLIT_STATE = 'split';

/** Written in a side move's `from` for a side that has never stated a position (its state is null). */
export const NEVER_STATED = 'none';

export interface PositionDefinition {
  readonly labels: LocalizedText;
  readonly standing: Standing;
}

/** A joint state is open and has no standing of its own, or closed and gives the standing whatever the positions say. */
export interface JointStateDefinition {
  readonly labels: LocalizedText;
  readonly open: boolean;
  readonly standing: Standing | null;
}

interface MoveTerms {
  readonly from: readonly string[];
  readonly to: string;
  readonly by: readonly Role[];
  readonly guards: readonly Guard[];
  readonly needs: readonly Need[];
  readonly labels: LocalizedText;
}

/** A side moves its own position, alone. */
export interface SideMove extends MoveTerms {
  readonly scope: 'side';
}

/** All sides move the joint state together; the last consent also sets every side's position to `setsPosition` unless null. */
export interface JointMove extends MoveTerms {
  readonly scope: 'joint';
  readonly setsPosition: string | null;
  /** Kinds of the linked commitment that takes effect together with the move; empty where none does. */
  readonly opens: readonly Kind[];
}

export type Move = SideMove | JointMove;

/** One version of one kind's workflow, as `config/workflows/<kind>.v<version>.yaml` states it and `checkDefinition` passed it. */
export interface Definition {
  readonly kind: Kind;
  readonly version: number;
  readonly labels: LocalizedText;
  readonly positions: Readonly<Record<string, PositionDefinition>>;
  readonly joint: Readonly<Record<string, JointStateDefinition>>;
  readonly initialJoint: string;
  readonly moves: Readonly<Record<string, Move>>;
  readonly timers: Readonly<Record<string, TimerDefinition>>;
}
