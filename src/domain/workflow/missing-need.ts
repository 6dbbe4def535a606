import { LANGUAGES } from '../shared/language.js';
import type { Facts } from './command.js';
import type { CommitmentTexts } from './commitment-terms.js';
import type { Move, Need } from './definition.js';
import type { Refusal } from './denial.js';
import type { MoveSubject } from './subject.js';

/** What the actor brings along; blank text counts as nothing. */
export interface Brought {
  readonly reason: string | null;
  readonly waitingFor: string | null;
  /** What a joint move brings; null for a side move. */
  readonly subject: MoveSubject | null;
}

/** The first of the move's needs that is not met, in the order in which the definition states them; null where all are. */
export function missingNeed(move: Move, brought: Brought, facts: Facts): Refusal | null {
  const missing = move.needs.find((need) => !isMet(need, brought, facts));
  return missing === undefined ? null : MISSING[missing];
}

/** What the subject brings along though the move does not take it; a session can be named with any disposition. */
export function neededByNone(move: Move, subject: MoveSubject): readonly Need[] {
  return (['into', 'successor', 'text', 'measures', 'period'] as const).filter(
    (need) => subject[need] !== null && !move.needs.includes(need),
  );
}

/** The text without its blanks around it; null where nothing is left. */
export function spoken(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function isMet(need: Need, { reason, waitingFor, subject }: Brought, facts: Facts): boolean {
  switch (need) {
    case 'reason':
      return spoken(reason) !== null;
    case 'waiting_for':
      return spoken(waitingFor) !== null;
    case 'evidence':
      return facts.sharedEvidence > 0;
    case 'sentence':
      return facts.sentence;
    case 'text':
      return subject !== null && isWhole(subject.text);
    case 'measures':
      return subject?.measures?.some(({ text }) => spoken(text) !== null) === true;
    case 'period':
      return subject?.period !== null && subject !== null && subject.period.from <= subject.period.to;
    case 'successor':
      return subject?.successor !== null && subject !== null && isWhole(subject.successor.texts);
    case 'session':
    case 'into':
      return subject !== null && subject[need] !== null;
  }
}

/** Whether there is a title and a sentence in all three languages, so that no rendering is left behind. */
export function isWhole(texts: Partial<CommitmentTexts> | null): boolean {
  return LANGUAGES.every((language) => {
    const text = texts?.[language];
    return text !== undefined && spoken(text.title) !== null && spoken(text.body) !== null;
  });
}

/** One code a need, each with its own way out. */
const MISSING: Readonly<Record<Need, Refusal>> = {
  reason: { code: 'missing_reason', need: 'reason' },
  evidence: { code: 'missing_evidence', need: 'evidence' },
  waiting_for: { code: 'missing_waiting_for', need: 'waiting_for' },
  sentence: { code: 'missing_sentence', need: 'sentence' },
  successor: { code: 'missing_successor', need: 'successor' },
  session: { code: 'missing_session', need: 'session' },
  into: { code: 'missing_into', need: 'into' },
  text: { code: 'missing_text', need: 'text' },
  measures: { code: 'missing_measures', need: 'measures' },
  period: { code: 'missing_period', need: 'period' },
};
