import type { Facts, TermsAtHand } from './command.js';
import type { CommitmentState } from './commitment-state.js';
import type { Definition } from './definition.js';
import type { Refusal } from './denial.js';
import { isWhole, spoken } from './missing-need.js';
import { namedMove } from './named-move.js';
import { sameValue } from './same-value.js';
import {
  concernsTerms,
  type DeadlineSubject,
  type MigrationSubject,
  type MoveSubject,
  type SplitSubject,
  type Subject,
  type TextSubject,
} from './subject.js';
import { sameOwners, unfitOwners } from './unfit-owners.js';

/** What a subject is judged against. */
interface Judged {
  readonly definition: Definition;
  readonly state: CommitmentState;
  readonly terms: TermsAtHand;
}

/**
 * Why this cannot be agreed on, whoever proposes it, or null: what it names is not there, it is not whole, or it would change
 * nothing. Throws RangeError where the shell left out the terms that the subject concerns.
 */
export function unfitSubject(
  definition: Definition,
  state: CommitmentState,
  subject: Subject,
  facts: Facts,
): Refusal | null {
  if (!concernsTerms(subject)) return null;
  const { terms } = facts;
  if (terms === undefined || terms === null) throw new RangeError(`a ${subject.type} is judged without the terms`);
  const judged = { definition, state, terms };
  switch (subject.type) {
    case 'move':
      return unfitMove(judged, subject) ?? unfitPeriod(judged, subject, facts);
    case 'deadline':
      return unfitDeadline(judged, subject);
    case 'text':
      return unfitText(judged, subject);
    case 'owners':
      if (sameOwners(subject.assignments, terms.assignments)) return { code: 'nothing_changes', subject: 'owners' };
      return unfitOwners(subject.assignments, terms);
    case 'split':
      return unfitSplit(judged, subject);
    case 'migration':
      return unfitMigration(judged, subject);
  }
}

function unfitMove({ definition, terms }: Judged, subject: MoveSubject): Refusal | null {
  const { session, into, successor, text } = subject;
  if (session !== null && !terms.sessions.includes(session))
    return { code: 'unknown_session', session, known: terms.sessions };
  if (into !== null) {
    if (into === terms.number) return { code: 'same_commitment', number: into };
    if (terms.into === null) return { code: 'unknown_commitment', number: into };
    if (!terms.into.open) return { code: 'commitment_closed', number: into };
  }
  if (text !== null && changesNothing(text, terms)) return { code: 'nothing_changes', subject: 'text' };
  if (successor === null) return null;
  const move = namedMove(definition, subject.move);
  const allowed = move?.scope === 'joint' ? move.opens : [];
  if (!allowed.includes(successor.kind)) return { code: 'kind_not_opened', kind: successor.kind, allowed };
  return successor.assignments === null ? null : unfitOwners(successor.assignments, terms);
}

/** Recurring work is closed once a period, and when it is done: a period counts with both of its days. */
function unfitPeriod({ terms }: Judged, { period }: MoveSubject, { on }: Facts): Refusal | null {
  if (period === null) return null;
  if (period.to >= on) return { code: 'period_not_over', until: period.to };
  const closed = terms.closedPeriods?.find(({ from, to }) => from <= period.to && period.from <= to);
  return closed === undefined ? null : { code: 'period_closed_already', closed };
}

/** The first deadline needs no reason; what takes the place of another one does. */
function unfitDeadline({ terms }: Judged, { deadline, reason }: DeadlineSubject): Refusal | null {
  const before = terms.deadline;
  const { session } = deadline;
  if (session !== null && !terms.sessions.includes(session))
    return { code: 'unknown_session', session, known: terms.sessions };
  if (before === null) return deadline.kind === 'none' ? { code: 'nothing_changes', subject: 'deadline' } : null;
  if (sameValue(before, deadline)) return { code: 'nothing_changes', subject: 'deadline' };
  if (before.kind === 'none' || spoken(reason?.text ?? null) !== null) return null;
  return { code: 'missing_reason', need: 'reason' };
}

function unfitText({ terms }: Judged, { texts }: TextSubject): Refusal | null {
  const given = Object.values(texts);
  const blank = given.some(({ title, body }) => spoken(title) === null || spoken(body) === null);
  if (blank || given.length === 0) return { code: 'missing_text', need: 'text' };
  return changesNothing(texts, terms) ? { code: 'nothing_changes', subject: 'text' } : null;
}

function changesNothing(texts: TextSubject['texts'], terms: TermsAtHand): boolean {
  return sameValue({ ...terms.texts, ...texts }, terms.texts);
}

function unfitSplit({ terms }: Judged, { parts }: SplitSubject): Refusal | null {
  if (parts.length < 2) return { code: 'too_few_parts', parts: parts.length };
  for (const { texts, assignments } of parts) {
    if (!isWhole(texts)) return { code: 'missing_text', need: 'text' };
    const unfit = assignments === null ? null : unfitOwners(assignments, terms);
    if (unfit !== null) return unfit;
  }
  return null;
}

/** Whether every state the commitment is in has a place in the new version; what the new version has is for its loader to check. */
function unfitMigration({ definition, state }: Judged, { toVersion, mapping }: MigrationSubject): Refusal | null {
  if (toVersion === definition.version) return { code: 'nothing_changes', subject: 'migration' };
  const stated = Object.values(state.positions).flatMap((position) => position.state ?? []);
  const positions = stated.filter((name) => !Object.hasOwn(mapping.positions, name));
  const joint = Object.hasOwn(mapping.joint, state.joint) ? [] : [state.joint];
  const states = [...new Set([...joint, ...positions])];
  return states.length === 0 ? null : { code: 'unmapped_state', states };
}
