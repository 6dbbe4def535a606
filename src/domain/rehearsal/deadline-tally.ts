import type { DeadlineSet } from '../workflow/effect.js';
import { daysBetween, type CivilDate } from '../shared/civil-date.js';
import type { Matter } from './matter.js';

/** How a deadline moved, counted step by step. */
export interface CountedDeadline {
  readonly first: CivilDate | null;
  readonly last: CivilDate | null;
  /** Days by which agreed changes moved it. */
  readonly agreed: number;
  /** Days by which the day of a session moved it. */
  readonly fixed: number;
}

const NONE: CountedDeadline = { first: null, last: null, agreed: 0, fixed: 0 };

/** Adds up what sides agreed on, from the proposals they consented to, to be held against the slippage of the records. */
export class DeadlineTally {
  private readonly counted = new Map<string, CountedDeadline>();

  /** Counts one step. */
  note(matter: Matter, body: DeadlineSet): void {
    const before = this.of(matter);
    const subject = body.proposalId === undefined ? undefined : matter.proposals.get(body.proposalId)?.subject;
    const { latest } = subject?.type === 'deadline' ? subject.deadline : body.deadline;
    if (latest === null) return;
    const step = before.last === null ? 0 : daysBetween(before.last, latest);
    const by = body.proposalId === undefined ? { fixed: before.fixed + step } : { agreed: before.agreed + step };
    this.counted.set(matter.number, { ...before, first: before.first ?? latest, last: latest, ...by });
  }

  /** What was counted so far. */
  of(matter: Matter): CountedDeadline {
    return this.counted.get(matter.number) ?? NONE;
  }
}
