import type { Deadline } from '../deadlines/deadline.js';
import type { CivilDate } from '../shared/civil-date.js';
import type { Kind } from '../shared/kind.js';
import type { CommitmentTexts, RecordedAssignment, Words } from './commitment-terms.js';

/** What sides can agree on: a joint move, or a change of what the commitment says. */
export const SUBJECT_TYPES = ['move', 'deadline', 'text', 'owners', 'split', 'migration'] as const;

export type SubjectType = (typeof SUBJECT_TYPES)[number];

/** Terms of a commitment that takes effect together with a move. */
export interface SuccessorTerms {
  readonly kind: Kind;
  readonly texts: CommitmentTexts;
  /** Null = the owners of the commitment it comes from. */
  readonly assignments: readonly RecordedAssignment[] | null;
  readonly deadline: Deadline | null;
}

/** One of the commitments that a split leaves behind. Its kind, its deadline and its source span are those of the whole. */
export interface SplitPart {
  readonly texts: CommitmentTexts;
  readonly assignments: readonly RecordedAssignment[] | null;
}

/** An occurrence of recurring work; the days belong to it. */
export interface WorkedPeriod {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A joint move with what its needs ask for; null where they do not. */
export interface MoveSubject {
  readonly type: 'move';
  readonly move: string;
  /** Number of the session at which this disposition is given. */
  readonly session: number | null;
  /** Number of the commitment into which this one is merged. */
  readonly into: string | null;
  readonly successor: SuccessorTerms | null;
  readonly text: Partial<CommitmentTexts> | null;
  readonly measures: readonly Words[] | null;
  readonly period: WorkedPeriod | null;
}

/** Sets, extends or (kind `none`) drops the deadline. */
export interface DeadlineSubject {
  readonly type: 'deadline';
  readonly deadline: Deadline;
  readonly reason: Words | null;
}

export interface TextSubject {
  readonly type: 'text';
  readonly texts: Partial<CommitmentTexts>;
}

/** All owners of all sides, as they are to be. */
export interface OwnersSubject {
  readonly type: 'owners';
  readonly assignments: readonly RecordedAssignment[];
}

export interface SplitSubject {
  readonly type: 'split';
  readonly parts: readonly SplitPart[];
}

/** Which state of the new version each state of the old one becomes. */
export interface StateMapping {
  readonly positions: Readonly<Record<string, string>>;
  readonly joint: Readonly<Record<string, string>>;
}

/** Moves the commitment to another version of its workflow. */
export interface MigrationSubject {
  readonly type: 'migration';
  readonly toVersion: number;
  readonly mapping: StateMapping;
}

export type Subject = MoveSubject | DeadlineSubject | TextSubject | OwnersSubject | SplitSubject | MigrationSubject;

/** A joint move that brings what is named and nothing else. */
export function moveSubject(move: string, brought: Partial<Omit<MoveSubject, 'type' | 'move'>> = {}): MoveSubject {
  const nothing = { session: null, into: null, successor: null, text: null, measures: null, period: null };
  return { type: 'move', move, ...nothing, ...brought };
}

/** The joint move that a subject proposes; null where it proposes another change. */
export function proposedMove(subject: Subject): string | null {
  return subject.type === 'move' ? subject.move : null;
}

/** How many commitments take effect together with the subject. */
export function commitmentsOpened(subject: Subject): number {
  if (subject.type === 'split') return subject.parts.length;
  return subject.type === 'move' && subject.successor !== null ? 1 : 0;
}

/** Whether judging or carrying out the subject needs the commitment's own terms beside its state. */
export function concernsTerms(subject: Subject): boolean {
  if (subject.type !== 'move') return true;
  const { session, into, successor, text, period } = subject;
  return [session, into, successor, text, period].some((brought) => brought !== null);
}
